using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>What waits for staff: invented sessions that readers still see.</summary>
internal sealed class SessionTasks(IDbContextFactory<PortalDb> contexts, TimeProvider clock) : IStudioTasks
{
    public IReadOnlyCollection<string> Topics { get; } = [SessionTopics.Session];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.ManageProgrammes, ct)) return [];
        var samples = await db.Set<PublicSession>().CountAsync(s => s.IsSample && s.Publication != null && s.StartsAt > now, ct);
        return samples == 0 ? [] : [new StudioTask(920, $"독자에게 보이는 예시 공개 체험 {samples:N0}번", Urls.StudioSessions)];
    }
}
