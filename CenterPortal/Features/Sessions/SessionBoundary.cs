using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions;

/// <summary>The end of booking and the beginning of a session change pages by themselves.</summary>
internal sealed class SessionBoundary(IDbContextFactory<PortalDb> contexts) : ITimeBoundary
{
    private const int MostAtOnce = 100;

    public string Name => SessionTopics.Session;

    public async Task<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var shown = db.Set<PublicSession>().Where(s => s.Publication != null);
        var closes = await shown.Where(s => s.BookUntil > utcNow).MinAsync(s => (DateTime?)s.BookUntil, ct);
        var begins = await shown.Where(s => s.StartsAt > utcNow).MinAsync(s => (DateTime?)s.StartsAt, ct);
        return (closes, begins) is ({ } one, { } other) ? one < other ? one : other : closes ?? begins;
    }

    public async Task LogAsync(PortalDb db, DateTime utcInstant, CancellationToken ct)
    {
        foreach (var session in await db.Set<PublicSession>().Where(s => s.BookUntil == utcInstant || s.StartsAt == utcInstant).OrderBy(s => s.Id).Take(MostAtOnce).ToListAsync(ct))
            await db.LogSessionAsync(session, "boundary", utcInstant, ct);
    }
}
