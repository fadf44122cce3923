using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Studio;

/// <summary>Drafts of days that come soon, and events of today.</summary>
internal sealed class EventTasks(IDbContextFactory<PortalDb> contexts, TimeProvider clock) : IStudioTasks
{
    private const int SoonDays = 14;

    public IReadOnlyCollection<string> Topics { get; } = [EventTopics.Event];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.ManageEvents, ct)) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, soon, tasks) = (SeoulTime.DateOf(now), now.AddDays(SoonDays), new List<StudioTask>());
        foreach (var market in await db.Set<MarketEvent>().Where(e => e.From <= today && e.EndsAt > now && e.Publication != null && e.Cancellation == null).OrderBy(e => e.StartsAt).Take(3).Select(e => new { e.Id, e.Name }).ToListAsync(ct))
            tasks.Add(new StudioTask(20, $"오늘 열리는 {market.Name}", Urls.StudioEvent(market.Id)));
        var drafts = await db.Set<MarketEvent>().CountAsync(e => e.Publication == null && e.StartsAt > now && e.StartsAt < soon, ct);
        if (drafts > 0) tasks.Add(new StudioTask(120, $"두 주 안에 열리는데 공개하지 않은 일정 {drafts}개", Urls.StudioEvents));
        return tasks;
    }
}
