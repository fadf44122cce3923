using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Calendar.Plan;

/// <summary>Answers the calendar to play with; the page's tests put their own in its place.</summary>
public interface IPlanner
{
    /// <summary>The kinds that there are.</summary>
    IReadOnlyList<CalendarKind> Kinds { get; }

    /// <summary>The topics of the change log by which an answer grows old.</summary>
    IReadOnlyList<string> Topics { get; }

    /// <summary>Today in Seoul.</summary>
    DateOnly Today { get; }

    /// <summary>What is found now.</summary>
    Task<PlanAnswer> AskAsync(PlanAsk ask, CancellationToken ct);
}

/// <summary>Asks the same book as the calendar's page. A year of dates is a few hundred, so choices are counted where they lie.</summary>
internal sealed class Planner(CalendarBook book, TimeProvider clock) : IPlanner
{
    private const int MostPlaces = 12;

    public IReadOnlyList<CalendarKind> Kinds => book.Kinds;

    public IReadOnlyList<string> Topics => book.Topics;

    public DateOnly Today => SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);

    public async Task<PlanAnswer> AskAsync(PlanAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var (now, today) = (clock.GetUtcNow().UtcDateTime, Today);
        var all = await book.DatesAsync(CalendarBook.Chosen(today), [], ct);
        var coming = all.Where(d => d.From <= PlanMonths.Coming(today).To && !d.IsOver(now, today)).ToList();
        // A place of sessions may bear the name of a venue: people choose among names.
        var known = coming.Select(d => d.Place).OfType<CalendarPlace>().GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => (Word: g.Select(p => p.Slug).FirstOrDefault(s => s is not null) ?? g.Key, Name: g.Key)).ToList();
        var names = known.Where(p => ask.Places.Contains(p.Word)).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        ask = ask with { Places = [.. ask.Places.Where(w => known.Exists(p => p.Word == w))] };
        bool IsAt(CalendarDate date) => names.Count == 0 || (date.Place is { } place && names.Contains(place.Name));

        var words = TypedWords.Read(ask.Words);
        var said = coming.Where(d => words.AreAllIn(NamesOf(d), TextOf(d))).ToList();
        var ofKind = said.Where(d => IsOfKind(ask, d)).ToList();
        var ofPlace = said.Where(d => IsAt(d)).ToList();
        var both = ofKind.Where(d => IsAt(d)).ToList();
        var found = both.Where(d => IsWithin(ask, d)).ToList();
        var month = ask.Month ?? CalendarDays.MonthOf(ask.Span?.From is { } from && from >= today ? from : today);
        return new PlanAnswer(ask, today, [.. found.Take(PlanAnswer.MostFound)], found.Count, [.. all.Where(d => ask.Picked.Contains(d.Key))])
        {
            Months = [.. PlanMonths.From(today).Select(m => new PlanMonth(m, both.Count(d => Touches(d, m, m.AddMonths(1).AddDays(-1)))))],
            Kinds = [.. book.Kinds.Select(k => new PlanKind(k, ofPlace.Count(d => d.Kind == k.Slug && IsWithin(ask, d))))],
            Places = PlacesOf(ask, known, ofKind.Where(d => IsWithin(ask, d))),
            Month = month,
            Days = [.. PlanMonths.TableOf(month).Days().Select(day => new PlanDay(
                day, [.. both.Where(d => Touches(d, day, day)).Select(d => CalendarTones.Of(d.Kind))], all.FirstOrDefault(d => d.Kind == CalendarKinds.Closure.Slug && d.From == day)?.Title))],
        };
    }

    private static IReadOnlyList<PlanPlace> PlacesOf(PlanAsk ask, List<(string Word, string Name)> known, IEnumerable<CalendarDate> dates)
    {
        var counts = dates.Select(d => d.Place).OfType<CalendarPlace>().GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var places = known.Select(p => new PlanPlace(p.Word, p.Name, counts.GetValueOrDefault(p.Name))).OrderByDescending(p => p.Count).ThenBy(p => p.Name, StringComparer.Ordinal);
        return [.. places.Where((p, rank) => rank < MostPlaces || ask.Places.Contains(p.Word))];
    }

    private static string NamesOf(CalendarDate date) => $"{date.Title}\n{date.Place?.Name}";

    private static string TextOf(CalendarDate date) => $"{date.Summary}\n{date.Note}\n{date.Change}";

    // Closed days are nothing one goes to: they are found by who asks for them.
    private static bool IsOfKind(PlanAsk ask, CalendarDate date) => ask.Kinds.Count == 0 ? date.Kind != CalendarKinds.Closure.Slug : ask.Kinds.Contains(date.Kind);

    private static bool IsWithin(PlanAsk ask, CalendarDate date) => (ask.Span, ask.Month) switch
    {
        ({ } span, _) => Touches(date, span.From, span.To),
        (_, { } month) => Touches(date, month, month.AddMonths(1).AddDays(-1)),
        _ => true,
    };

    private static bool Touches(CalendarDate date, DateOnly from, DateOnly to) => date.From <= to && date.To >= from;
}
