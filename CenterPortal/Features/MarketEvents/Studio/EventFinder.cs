using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Studio;

/// <summary>Finds events for quick search by their name, drafts too; those to come first.</summary>
internal sealed class EventFinder(IDbContextFactory<PortalDb> contexts, TimeProvider clock) : IStudioFinder
{
    public async Task<IReadOnlyList<StudioHit>> FindAsync(Guid person, string words, int most, CancellationToken ct)
    {
        var wanted = words.Trim();
        if (wanted.Length is 0 or > EventLimits.Name) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.ManageEvents, ct)) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.Set<MarketEvent>().AsNoTracking().Where(e => e.Name.Contains(wanted)).OrderBy(e => e.EndsAt < now).ThenBy(e => e.StartsAt).Take(most).Select(e => new { e.Id, e.Name, e.From, IsDraft = e.Publication == null }).ToListAsync(ct);
        return [.. rows.Select(e => new StudioHit("일정", e.Name, $"{SeoulTime.TableDate(e.From)}{(e.IsDraft ? " · 초안" : "")}", Urls.StudioEvent(e.Id)))];
    }
}
