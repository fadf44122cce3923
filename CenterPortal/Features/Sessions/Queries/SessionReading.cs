using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.MarketEvents.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Queries;

/// <summary>Reads sessions for readers: shown, of shown programmes, not begun.</summary>
public sealed class SessionReading(IDbContextFactory<PortalDb> contexts, SessionShaping shaping, EventBook events, TimeProvider clock)
{
    /// <summary>Those that are to come, soonest first; of one programme or of all.</summary>
    public async Task<SessionList> UpcomingAsync(int? programme, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        // The version is read first, so that a list is never newer than it says.
        var version = await db.Set<SessionShelf>().Select(s => s.Version).SingleOrDefaultAsync(ct);
        var sessions = await db.Set<PublicSession>().AsNoTracking()
            .Where(s => s.Publication != null && s.StartsAt > now && (programme == null || s.ProgrammeId == programme))
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(SessionLimits.Listed).ToListAsync(ct);
        return new SessionList([.. (await shaping.ShapeAsync(db, sessions, now, ct)).Where(s => s.IsPublic)], version);
    }

    /// <summary>Those that are to come at an event's place while it is on; a place counts as its when it begins with the venue's name.</summary>
    public async Task<SessionList> AtEventAsync(int eventId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var version = await db.Set<SessionShelf>().Select(s => s.Version).SingleOrDefaultAsync(ct) + await events.VersionAsync(db, ct);
        if (await events.FindAsync(db, eventId, ct) is not { } market) return new SessionList([], version);
        var sessions = await db.Set<PublicSession>().AsNoTracking()
            .Where(s => s.Publication != null && s.StartsAt > now && s.StartsAt >= market.StartsAt && s.StartsAt < market.EndsAt && s.Place.StartsWith(market.Venue))
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(SessionLimits.Listed).ToListAsync(ct);
        return new SessionList([.. (await shaping.ShapeAsync(db, sessions, now, ct)).Where(s => s.IsPublic)], version);
    }

    /// <summary>A session that readers may see, begun ones too; null otherwise.</summary>
    public async Task<SessionView?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var sessions = await db.Set<PublicSession>().AsNoTracking().Where(s => s.Id == id && s.Publication != null).OrderBy(s => s.Id).Take(1).ToListAsync(ct);
        return (await shaping.ShapeAsync(db, sessions, clock.GetUtcNow().UtcDateTime, ct)).SingleOrDefault(s => s.IsPublic);
    }
}

/// <summary>Puts to sessions what other features and the pools know of them.</summary>
public sealed class SessionShaping(ProgrammeBook programmes, TeamBook teams)
{
    internal async Task<IReadOnlyList<SessionView>> ShapeAsync(PortalDb db, IReadOnlyList<PublicSession> sessions, DateTime now, CancellationToken ct)
    {
        if (sessions.Count == 0) return [];
        var pools = sessions.Select(s => s.Pool).ToList();
        var taken = await db.Set<PlaceClaim>().Where(c => pools.Contains(c.Pool) && (c.HeldUntil == null || c.HeldUntil > now)).GroupBy(c => c.Pool).ToDictionaryAsync(c => c.Key, c => c.Sum(x => x.Size), ct);
        var waiting = await db.Set<WaitingEntry>().Where(e => pools.Contains(e.Queue) && e.EndedAt == null && e.Offer == null).GroupBy(e => e.Queue).ToDictionaryAsync(e => e.Key, e => e.Count(), ct);
        var books = (await programmes.AllAsync(db, ct)).ToDictionary(p => p.Id);
        var names = (await teams.AllAsync(db, ct)).ToDictionary(t => t.Id, t => t.Name);
        var districts = (await teams.DistrictsAsync(db, ct)).ToDictionary(d => d.Slug, d => d.Name, StringComparer.Ordinal);
        return [.. sessions.Select(s =>
        {
            var free = Math.Max(0, s.Capacity - taken.GetValueOrDefault(s.Pool));
            var book = books.GetValueOrDefault(s.ProgrammeId);
            return new SessionView(
                s.Id, s.ProgrammeId, book?.Slug ?? "", book?.Name ?? "지운 체험", book?.PricePerPerson ?? 0, names.GetValueOrDefault(s.TeamId, ""), districts.GetValueOrDefault(s.DistrictSlug, ""), s.Plan,
                s.Publication is not null && book?.IsPublic == true, s.CallingOff?.Reason, s.IsSample, free, waiting.GetValueOrDefault(s.Pool), StandingOf(s, free, now), s.Version);
        })];
    }

    private static SessionStanding StandingOf(PublicSession session, int free, DateTime now) =>
        session.CallingOff is not null ? SessionStanding.CalledOff
        : now >= session.BookUntil ? SessionStanding.Closed
        : free == 0 ? SessionStanding.Full
        : SessionStanding.Open;
}
