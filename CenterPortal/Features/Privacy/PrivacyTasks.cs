using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Privacy;

/// <summary>What waits of privacy: last month's readings, and a notice that names nobody.</summary>
internal sealed class PrivacyTasks(IDbContextFactory<PortalDb> contexts, TimeProvider clock) : IStudioTasks
{
    public IReadOnlyCollection<string> Topics { get; } = [AccessTopics.Review, PrivacyChanges.Topic];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.ManagePrivacy, ct)) return [];
        var tasks = new List<StudioTask>();
        var last = SeoulMonth.Of(clock.GetUtcNow().UtcDateTime).Before(1);
        var (begins, ends) = (last.BeginsAt, last.EndsAt);
        if (!await db.Set<AccessReview>().AnyAsync(r => r.Month == last.Key, ct) && await db.Set<PersonalRead>().AnyAsync(r => r.At >= begins && r.At < ends, ct))
            tasks.Add(new StudioTask(250, $"{last.Name} 개인정보 접속 기록 살펴보기", Urls.StudioPrivacyOf(last.Key)));
        // It becomes urgent with the first person who agreed to anything.
        if (await db.Set<ConsentRecord>().AnyAsync(ct) && !await db.Set<PrivacyNotice>().AnyAsync(n => n.Officer != "", ct))
            tasks.Add(new StudioTask(260, "개인정보 보호책임자 적기", Urls.StudioCentre + "#privacy"));
        return tasks;
    }
}

/// <summary>
/// Readings must be kept a year, or two where sensitive data or many people are concerned (개인정보의 안전성 확보조치 기준 제8조
/// 제1항); the portal keeps two years and the month in which they end.
/// </summary>
internal sealed class ReadingHousekeeping(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    private const int MonthsKept = 25;

    public string Name => "reading-housekeeping";

    public TimeSpan Every => TimeSpan.FromHours(24);

    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    public Task RunAsync(CancellationToken ct) => writes.RunAsync((db, token) =>
    {
        var before = SeoulMonth.Of(clock.GetUtcNow().UtcDateTime).Before(MonthsKept).BeginsAt;
        return db.Set<PersonalRead>().Where(r => r.At < before).ExecuteDeleteAsync(token);
    }, ct);
}
