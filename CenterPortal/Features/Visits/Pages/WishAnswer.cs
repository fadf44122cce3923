using CenterPortal.Data;
using CenterPortal.Features.Visits.Days;

namespace CenterPortal.Features.Visits.Pages;

/// <summary>What the portal says at once to one wished day.</summary>
/// <param name="Rank">Which wish.</param>
/// <param name="CanWait">Not now, but others may leave.</param>
/// <param name="Words">The reason, or when it would begin.</param>
/// <param name="Nearest">Possible half days near to it; empty when it is possible itself.</param>
public sealed record WishAnswer(int Rank, HalfDay Half, bool IsPossible, bool CanWait, string Words, IReadOnlyList<HalfDay> Nearest);

/// <summary>Answers to wished days, without holding anything.</summary>
public static class WishAnswers
{
    private const int NearestShown = 3;
    private static readonly TimeSpan Around = TimeSpan.FromDays(45);

    /// <summary>One answer for each wish.</summary>
    public static async Task<IReadOnlyList<WishAnswer>> AnswerAsync(this VisitDays days, PortalDb db, OfferedProgramme programme, Group group, IReadOnlyList<Wish> wishes, CancellationToken ct, Guid? without = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(wishes);
        if (wishes.Count == 0) return [];
        // A wish outside of what one may ask for is looked at from the nearest day inside, so that days near to it can be named.
        var (today, latest) = (days.Today, days.Today.AddDays((await db.RulesAsync(ct)).HorizonDays));
        var (first, last) = (Clamp(wishes.Min(w => w.Date), today, latest), Clamp(wishes.Max(w => w.Date), today, latest));
        // The next season may be farther away than days that are merely full.
        var span = wishes.Any(w => programme.IsOffSeason(w.Date)) ? new DaySpan(today, latest, without) : new DaySpan(first.AddDays(-Around.Days), last.AddDays(Around.Days), without);
        var availability = await days.LoadAsync(db, [programme], span, ct);
        return [.. wishes.Select(wish =>
        {
            var verdict = availability.Judge(programme, group, wish.Half);
            return new WishAnswer(
                wish.Rank, wish.Half, verdict.IsPossible, verdict.IsWorthWaiting, verdict.Words(wish.Half, programme, group, availability.Facts),
                verdict.IsPossible ? [] : availability.Nearest(programme, group, wish.Half, NearestShown));
        })];
    }

    private static DateOnly Clamp(DateOnly date, DateOnly from, DateOnly to) => date < from ? from : date > to ? to : date;
}
