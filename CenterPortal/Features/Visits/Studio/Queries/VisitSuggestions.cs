using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>How one team stands to a wished half day.</summary>
/// <param name="Words">Why not, or when it would begin.</param>
public sealed record WishAnswer(string Team, Slot Slot, bool IsPossible, string Words);

/// <summary>A wish with the answer of every team that offers the programme.</summary>
/// <param name="OffSeason">That the programme is not held then, in words; null when it is.</param>
public sealed record WishLook(Wish Wish, IReadOnlyList<WishAnswer> Teams, string? OffSeason = null);

/// <summary>Where a request could go.</summary>
/// <param name="Wishes">Each wish with what every team says to it.</param>
/// <param name="Best">The few best, the best first.</param>
/// <param name="Free">Every possible slot of the span by day, for the calendar.</param>
public sealed record SuggestionList(IReadOnlyList<WishLook> Wishes, IReadOnlyList<SlotSuggestion> Best, DateOnly From, DateOnly To, IReadOnlyDictionary<DateOnly, IReadOnlyList<SlotSuggestion>> Free);

/// <summary>Suggests team and day for a request by skill, wishes, way, instructors, kits and fairness.</summary>
public sealed class VisitSuggestions(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, TeamBook teams, VisitDays days, TimeProvider clock)
{
    private const int Most = 6;
    private const int DaysBefore = 14;
    private const int DaysAfter = 49;
    private const int MostDays = 120;

    /// <summary>The suggestions; null for a request that is not there and for someone who does not plan visits.</summary>
    public async Task<SuggestionList?> ForAsync(Guid id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct)
            || await db.Set<VisitRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request
            || await programmes.FindAsync(db, request.ProgrammeId, ct) is not { } programme) return null;
        var offered = VisitDays.Offered(programme) with { TeamIds = programme.TeamIds };
        var (from, to) = SpanOf(request, offered, (await db.RulesAsync(ct)).HorizonDays);
        var group = new Group(request.HeadCount, request.DistrictSlug);
        var availability = await days.LoadAsync(db, [offered], new DaySpan(from, to, id, IsForStaff: true), ct);
        var loads = await LoadsAsync(db, programme.TeamIds, id, ct);
        var names = (await teams.AllAsync(db, ct)).ToDictionary(t => t.Id, t => t.Name);
        var place = (await teams.DistrictsAsync(db, ct)).FirstOrDefault(d => d.Slug == request.DistrictSlug)?.Name ?? "그곳";
        var candidates = Suggesting.Candidates(availability, offered, group, request.Wishes, from, to, loads);
        var least = programme.TeamIds.Select(t => loads.GetValueOrDefault(t).Visits).DefaultIfEmpty(0).Min();
        SlotSuggestion Told(SlotCandidate c) => new(c.Slot, names.GetValueOrDefault(c.Slot.TeamId, ""), c.Verdict.StartsAt, c.Verdict.EndsAt, c.WishRank,
            Suggesting.ReasonsOf(c, new ProgrammeWords(programme.Name, programme.UsesKits, programme.Season?.Words), group, place, request.Wishes, least));
        WishLook Look(Wish wish) => new(wish, [.. programme.TeamIds.Select(team =>
        {
            var verdict = availability.JudgeTeam(team, offered, group, wish.Half);
            return new WishAnswer(names.GetValueOrDefault(team, ""), new Slot(team, wish.Date, wish.Part), verdict.IsPossible, verdict.Words(wish.Half, offered, group, availability.Facts));
        })], offered.IsOffSeason(wish.Date) ? new Verdict(Obstacle.OffSeason).Words(wish.Half, offered, group, availability.Facts) : null);
        return new SuggestionList(
            [.. request.Wishes.OrderBy(w => w.Rank).Select(Look)], [.. candidates.Best(Most).Select(Told)], from, to,
            candidates.GroupBy(c => c.Slot.Date).ToDictionary(g => g.Key, IReadOnlyList<SlotSuggestion> (g) => [.. g.Select(Told)]));
    }

    private (DateOnly From, DateOnly To) SpanOf(VisitRequest request, OfferedProgramme offered, int horizon)
    {
        var tomorrow = days.Today.AddDays(1);
        // The days of the season that are nearest to a wish outside of it may lie anywhere before the horizon.
        if (request.Wishes.Any(w => offered.IsOffSeason(w.Date))) return (tomorrow, days.Today.AddDays(horizon));
        var (first, last) = request.Wishes.Count > 0 ? (request.Wishes.Min(w => w.Date), request.Wishes.Max(w => w.Date)) : (days.Today, days.Today);
        var from = first.AddDays(-DaysBefore) < tomorrow ? tomorrow : first.AddDays(-DaysBefore);
        var to = (last < from ? from : last).AddDays(DaysAfter);
        return (from, to.DayNumber - from.DayNumber > MostDays ? from.AddDays(MostDays) : to);
    }

    // The request's own place does not count for its team.
    private async Task<IReadOnlyDictionary<int, TeamLoad>> LoadsAsync(PortalDb db, IReadOnlyList<int> teamIds, Guid without, CancellationToken ct)
    {
        var (from, today) = (days.Today.AddDays(-Suggesting.FairDays), days.Today);
        var made = await db.Set<VisitRequest>().AsNoTracking()
            .Where(r => r.Confirmation != null && r.Cancellation == null && teamIds.Contains(r.Placing!.TeamId) && r.Placing.Date >= from && r.Placing.Date < today)
            .GroupBy(r => r.Placing!.TeamId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var ahead = await db.LivePlacings(clock.GetUtcNow().UtcDateTime)
            .Where(r => r.Id != without && teamIds.Contains(r.Placing!.TeamId) && r.Placing.Date >= today && (r.Placing.Kind == PlacingKind.Confirmed || r.Placing.Kind == PlacingKind.Held))
            .GroupBy(r => r.Placing!.TeamId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return teamIds.ToDictionary(id => id, id => new TeamLoad(made.GetValueOrDefault(id), ahead.GetValueOrDefault(id)));
    }
}
