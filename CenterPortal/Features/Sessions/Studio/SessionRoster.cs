using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>A booking in the studio's list, without anything personal.</summary>
/// <param name="Turn">Its place in the waiting list, from 1; 0 when it does not wait.</param>
public sealed record RosterRow(Guid Id, string Number, int Size, BookingFor For, string? Group, BookingState State, int Turn, DateTime MadeAt, Arrival? Arrival);

/// <summary>What the form of a session offers.</summary>
public sealed record SessionChoices(IReadOnlyList<ProgrammeFacts> Programmes, IReadOnlyList<TeamEntry> Teams, IReadOnlyList<District> Districts);

/// <summary>Sessions and bookings for staff; null or nothing for whoever may not.</summary>
public sealed class SessionRoster(IDbContextFactory<PortalDb> contexts, SessionShaping shaping, ProgrammeBook programmes, TeamBook teams, WorkingTime time, TimeProvider clock)
{
    /// <summary>Sessions that are to come, or those that are over.</summary>
    public async Task<IReadOnlyList<SessionView>?> ListAsync(bool past, Guid by, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageProgrammes, ct)) return null;
        var all = db.Set<PublicSession>().AsNoTracking();
        var asked = past ? all.Where(s => s.StartsAt <= now).OrderByDescending(s => s.StartsAt) : all.Where(s => s.StartsAt > now).OrderBy(s => s.StartsAt);
        return await shaping.ShapeAsync(db, await asked.ThenBy(s => s.Id).Take(SessionLimits.Listed).ToListAsync(ct), now, ct);
    }

    /// <summary>A session with its bookings, in the order in which they were made.</summary>
    public async Task<(SessionView Session, IReadOnlyList<RosterRow> Rows)?> BookingsAsync(int id, Guid by, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageProgrammes, ct)) return null;
        if (await db.Set<PublicSession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session) return null;
        var bookings = await db.Set<SessionBooking>().AsNoTracking().Where(b => b.SessionId == id).OrderBy(b => b.MadeAt).ThenBy(b => b.Id).Take(SessionLimits.Bookings).ToListAsync(ct);
        var pool = session.Pool;
        var waiting = await db.Set<WaitingEntry>().AsNoTracking().Where(e => e.Queue == pool && e.EndedAt == null).OrderBy(e => e.Turn).Take(SessionLimits.Bookings).ToListAsync(ct);
        var numbers = await (from r in db.Set<Receipt>().AsNoTracking()
                             join b in db.Set<SessionBooking>() on r.SubjectId equals b.Id
                             where r.Kind == SessionBooking.Kind && b.SessionId == id
                             orderby b.Id
                             select new { r.SubjectId, r.Number }).Take(SessionLimits.Bookings).ToDictionaryAsync(r => r.SubjectId, r => r.Number, ct);
        var rows = bookings.Select(b =>
        {
            var turn = waiting.FindIndex(e => e.SubjectId == b.Id);
            var state = BookingReading.StateOf(b, session, turn < 0 ? null : waiting[turn], now);
            return new RosterRow(b.Id, numbers.GetValueOrDefault(b.Id, "—"), b.Size, b.For, b.Group, state, state == BookingState.Waiting ? turn + 1 : 0, b.MadeAt, b.Arrival);
        });
        return ((await shaping.ShapeAsync(db, [session], now, ct))[0], [.. rows]);
    }

    /// <summary>What the form offers.</summary>
    public async Task<SessionChoices> ChoicesAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new SessionChoices([.. (await programmes.AllAsync(db, ct)).Where(p => p.IsPublic)], await teams.AllAsync(db, ct), await teams.DistrictsAsync(db, ct));
    }

    /// <summary>When booking closes unless staff say otherwise (UTC): the closing of the working day before.</summary>
    public async Task<DateTime> UsualDeadlineAsync(DateOnly day, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await time.DeadlineBeforeAsync(db, day, 1, ct);
    }
}
