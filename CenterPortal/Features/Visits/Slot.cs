using CenterPortal.Features.Visits.Days;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits;

/// <summary>A place that staff choose: which team, which half day.</summary>
/// <param name="Date">The day in Seoul.</param>
public sealed record Slot(int TeamId, DateOnly Date, DayPart Part)
{
    internal HalfDay Half => new(Date, Part);
}

/// <summary>Turns what availability says yes to into a placing.</summary>
internal static class Placings
{
    public static Placing ToPlacing(this Verdict verdict, HalfDay half, PlacingKind kind, DateTime? until) =>
        new(verdict.TeamId, half.Date, half.Part, verdict.StartsAt, verdict.EndsAt, verdict.Needed, kind, until);

    /// <summary>Asks for one slot without the request's own place; a placing, or the reason why not.</summary>
    public static Task<(Placing? Placing, string? Refusal)> TrySlotAsync(this VisitDays days, VisitTurn turn, Slot slot, PlacingKind kind, DateTime? until, CancellationToken ct) =>
        days.TrySlotAsync(turn, turn.Group, slot, kind, until, ct);

    /// <summary>The same for a group of another size or district.</summary>
    public static async Task<(Placing? Placing, string? Refusal)> TrySlotAsync(this VisitDays days, VisitTurn turn, Group group, Slot slot, PlacingKind kind, DateTime? until, CancellationToken ct)
    {
        // Staff may place a visit of a programme that was hidden since.
        var programme = turn.Offered with { TeamIds = turn.Programme.TeamIds };
        var availability = await days.LoadAsync(turn.Db, [programme], new DaySpan(slot.Date, slot.Date, turn.Request.Id, IsForStaff: true, turn.Now), ct);
        var verdict = availability.JudgeTeam(slot.TeamId, programme, group, slot.Half);
        return verdict.IsPossible
            ? (verdict.ToPlacing(slot.Half, kind, until), null)
            : (null, verdict.Words(slot.Half, programme, group, availability.Facts));
    }

    /// <summary>Why the place that it has cannot be made beside what the team does otherwise by now; null when nothing of that is in its way.</summary>
    public static async Task<string?> ClashAsync(this VisitDays days, VisitTurn turn, Placing placing, CancellationToken ct)
    {
        var programme = turn.Offered with { TeamIds = [.. turn.Programme.TeamIds.Append(placing.TeamId).Distinct()] };
        var facts = (await days.LoadAsync(turn.Db, [programme], new DaySpan(placing.Date, placing.Date, turn.Request.Id, IsForStaff: true, turn.Now), ct)).Facts;
        if (facts.Engagements.Count == 0) return null;
        Verdict Judge(DayFacts of) => new Availability(of).JudgeTeam(placing.TeamId, programme, turn.Group, placing.Half());
        var verdict = Judge(facts);
        return verdict.IsPossible || !Judge(facts with { Engagements = [] }).IsPossible ? null : verdict.Words(placing.Half(), programme, turn.Group, facts);
    }

    /// <summary>The first wish that is possible.</summary>
    public static (Placing? Placing, IReadOnlyList<(Wish Wish, Verdict Verdict)> Answers) TryWishes(this Availability availability, OfferedProgramme programme, Group group, IReadOnlyList<Wish> wishes, PlacingKind kind, DateTime? until)
    {
        var answers = wishes.OrderBy(w => w.Rank).Select(w => (Wish: w, Verdict: availability.Judge(programme, group, w.Half))).ToArray();
        foreach (var (wish, verdict) in answers)
            if (verdict.IsPossible)
                return (verdict.ToPlacing(wish.Half, kind, until), answers);
        return (null, answers);
    }

    /// <summary>The span that covers the wishes.</summary>
    public static DaySpan Span(this IReadOnlyList<Wish> wishes, Guid? without) =>
        new(wishes.Min(w => w.Date), wishes.Max(w => w.Date), without);

    /// <summary>The half day that it takes.</summary>
    public static HalfDay Half(this Placing placing) => new(placing.Date, placing.Part);

    /// <summary>When the participants begin, as an instant (UTC).</summary>
    public static DateTime BeginsAt(this Placing placing) => SeoulTime.ToUtc(placing.Date, placing.StartsAt);
}
