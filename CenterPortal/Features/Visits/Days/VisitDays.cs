using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Days;

/// <summary>For which span and for whom availability is asked.</summary>
/// <param name="From">First day (Seoul); earlier than today means today.</param>
/// <param name="To">Last day (Seoul).</param>
/// <param name="Without">A request whose own place does not count, because it would give it up; null: all count.</param>
/// <param name="IsForStaff">Staff are not bound by lead time, horizon and season.</param>
/// <param name="At">The instant (UTC) whose claims count; null: now. A write names its own, so that nothing runs out in its midst.</param>
public sealed record DaySpan(DateOnly From, DateOnly To, Guid? Without = null, bool IsForStaff = false, DateTime? At = null);

/// <summary>Loads what decides what is free, by a handful of bounded queries; inside a write nobody can claim meanwhile.</summary>
public sealed class VisitDays(IOfficeDays office, WorkingTime time, EngagementReading engagements, TimeProvider clock)
{
    private const int MostPlans = 200;
    private const int MostRows = 20_000;

    // Of a month that begins within the horizon, whole weeks are shown.
    private const int MostDaysBeyond = 62;

    /// <summary>Today in Seoul.</summary>
    public DateOnly Today => SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The first day (Seoul) on which anyone may still ask for a visit.</summary>
    public async Task<DateOnly> EarliestAsync(PortalDb db, CancellationToken ct = default) =>
        await time.AddWorkingDaysAsync(db, Today, (await db.RulesAsync(ct)).LeadWorkingDays, ct);

    /// <summary>Availability of the programmes in the span.</summary>
    public async Task<Availability> LoadAsync(PortalDb db, IReadOnlyCollection<OfferedProgramme> programmes, DaySpan span, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(span);
        var (today, now) = (Today, span.At ?? clock.GetUtcNow().UtcDateTime);
        var rules = await db.RulesAsync(ct);
        var from = span.From < today ? today : span.From;
        var earliest = span.IsForStaff ? today : await EarliestAsync(db, ct);
        var latest = today.AddDays(span.IsForStaff ? rules.HorizonDays * 2 : rules.HorizonDays);
        // Days beyond the horizon are refused by their date alone: a typed year 9998 must not be walked through day by day.
        var last = latest.AddDays(MostDaysBeyond);
        if (from > last) from = last;
        var to = span.To < from ? from : span.To > last ? last : span.To;
        var teamIds = programmes.SelectMany(p => p.TeamIds).Distinct().ToArray();
        var kitIds = programmes.Where(p => p.UsesKits).Select(p => p.Id).ToArray();
        return new Availability(new DayFacts(
            from, to, earliest, latest,
            // Of a month that has begun, the days that are over are told apart too.
            await office.ClosedAsync(db, span.From < from && today.DayNumber - span.From.DayNumber <= 31 ? span.From : from, to, ct),
            await PlansAsync(db, teamIds, from, to, ct),
            await ClaimsAsync(db.LivePlacings(now).Where(r => r.Id != span.Without), teamIds, kitIds, from, to, ct),
            await KitsAsync(db, db.LivePlacings(now).Where(r => r.Id != span.Without), kitIds, from, ct),
            rules.DaysVersion)
        {
            Engagements = await engagements.LoadAsync(db, programmes, new EngagementSpan(SeoulTime.MondayOf(from), SeoulTime.MondayOf(to).AddDays(6), teamIds, kitIds), ct),
            Now = SeoulTime.ToLocal(now),
            IsSeasonBound = !span.IsForStaff,
        });
    }

    /// <summary>A programme as availability sees it; a hidden one has no team.</summary>
    public static OfferedProgramme Offered(ProgrammeFacts programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new OfferedProgramme(programme.Id, programme.Minutes, programme.SizeFrom, programme.SizeTo, programme.PerInstructor, programme.UsesKits, programme.IsPublic ? programme.TeamIds : [])
        { Season = programme.Season };
    }

    private static async Task<IReadOnlyList<PlannedTeam>> PlansAsync(PortalDb db, int[] teamIds, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var plans = await db.Set<TeamPlan>().AsNoTracking().AsSplitQuery().Where(p => teamIds.Contains(p.TeamId)).OrderBy(p => p.TeamId).Take(MostPlans).ToListAsync(ct);
        var changes = (await db.Set<TeamDayChange>().AsNoTracking().Where(c => teamIds.Contains(c.TeamId) && c.Date >= from && c.Date <= to).OrderBy(c => c.Id).Take(MostRows).ToListAsync(ct)).ToLookup(c => c.TeamId);
        return [.. plans.Select(p => PlannedTeam.Of(p, [.. changes[p.TeamId].Select(c => new DayException(c.Date, c.Part, c.Instructors))]))];
    }

    private static async Task<IReadOnlyList<Claim>> ClaimsAsync(IQueryable<VisitRequest> live, int[] teamIds, int[] kitIds, DateOnly from, DateOnly to, CancellationToken ct)
    {
        // Whole weeks, for which team has the quieter one is asked even of a single day.
        var (monday, sunday) = (SeoulTime.MondayOf(from), SeoulTime.MondayOf(to).AddDays(6));
        var ofTeams = await Claims(live.Where(r => teamIds.Contains(r.Placing!.TeamId) && r.Placing.Date >= monday && r.Placing.Date <= sunday)).ToListAsync(ct);
        if (kitIds.Length == 0) return ofTeams;
        // Kits are taken by later visits too, and by teams that no longer offer the programme.
        var ofKits = await Claims(live.Where(r => kitIds.Contains(r.ProgrammeId) && r.Placing!.Date >= from && !(teamIds.Contains(r.Placing.TeamId) && r.Placing.Date <= sunday))).ToListAsync(ct);
        return [.. ofTeams, .. ofKits];
    }

    private static IQueryable<Claim> Claims(IQueryable<VisitRequest> requests) => requests.OrderBy(r => r.Placing!.Date).Take(MostRows)
        .Select(r => new Claim(r.Id, r.ProgrammeId, r.Placing!.TeamId, r.Placing.Date, r.Placing.Part, r.Placing.Instructors, r.HeadCount));

    private async Task<IReadOnlyList<KitShelf>> KitsAsync(PortalDb db, IQueryable<VisitRequest> live, int[] kitIds, DateOnly from, CancellationToken ct)
    {
        if (kitIds.Length == 0) return [];
        var stock = db.Set<KitStock>().AsNoTracking().Where(k => kitIds.Contains(k.ProgrammeId));
        var had = await stock.Where(k => k.Date < from).GroupBy(k => k.ProgrammeId).Select(g => new { g.Key, Sum = g.Sum(k => k.Quantity) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        var comes = (await stock.Where(k => k.Date >= from).OrderBy(k => k.Date).Take(MostRows).Select(k => new { k.ProgrammeId, k.Date, k.Quantity }).ToListAsync(ct)).ToLookup(k => k.ProgrammeId);
        var used = await live.Where(r => kitIds.Contains(r.ProgrammeId) && r.Placing!.Date < from)
            .GroupBy(r => r.ProgrammeId).Select(g => new { g.Key, Sum = g.Sum(r => r.HeadCount) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        var lent = await engagements.KitsAsync(db, kitIds, from, ct);
        return [.. kitIds.Select(id => new KitShelf(id, had.GetValueOrDefault(id) - used.GetValueOrDefault(id) - lent.GetValueOrDefault(id), [.. comes[id].Select(k => (k.Date, k.Quantity))]))];
    }
}
