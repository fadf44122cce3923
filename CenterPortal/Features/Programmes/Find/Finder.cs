using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Programmes.Find;

/// <summary>What fits, with its free days.</summary>
/// <param name="Cards">At most <see cref="Finder.Most"/>.</param>
/// <param name="Total">How many fit; with a day, how many of the cards.</param>
/// <param name="Free">Free days of each programme in the weeks shown, soonest first; null when nobody knows free days.</param>
/// <param name="Weeks">The days shown, whole weeks from a Monday.</param>
public sealed record FinderAnswer(
    FinderAsk Ask, IReadOnlyList<ProgrammeCard> Cards, int Total, IReadOnlyDictionary<int, IReadOnlyList<FreeDay>>? Free, IReadOnlyList<FinderDay> Weeks,
    IReadOnlyList<Facet> Kinds, IReadOnlyList<District> Districts)
{
    /// <summary>Those without a free day for which one could wait.</summary>
    public IReadOnlySet<int> WorthWaiting { get; init; } = new HashSet<int>();

    /// <summary>Which six weeks are shown, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Days after those shown can be asked for too.</summary>
    public bool HasLater { get; init; }

    /// <summary>The largest group that any programme takes.</summary>
    public int GreatestSize { get; init; }
}

/// <summary>A day of the weeks shown, and how many of the programmes that fit are free on it.</summary>
public sealed record FinderDay(DateOnly Date, int Count);

/// <summary>Answers the finder; the page's tests put their own in its place.</summary>
public interface IFinder
{
    /// <summary>What fits now.</summary>
    Task<FinderAnswer> AskAsync(FinderAsk ask, CancellationToken ct);
}

/// <summary>Asks the same catalogue as the reading page, and the free days of what it leaves.</summary>
internal sealed class Finder(Catalogue catalogue, CatalogueDays days, TeamBook teams, TimeProvider clock) : IFinder
{
    /// <summary>The most programmes that are shown at once.</summary>
    public const int Most = 60;

    private const int DaysShown = 42;

    public async Task<FinderAnswer> AskAsync(FinderAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var kinds = await catalogue.KindsAsync(ct);
        var greatest = await catalogue.GreatestSizeAsync(ct);
        var (cards, total) = await catalogue.FirstAsync(ask.ToCatalogue(), Most, ct);
        if (!days.AreKnown) return new FinderAnswer(ask with { Date = null, District = null, Page = 1 }, cards, total, null, [], kinds, []) { GreatestSize = greatest };

        var today = SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);
        var end = await days.LastDayAsync(today.AddDays(DaysShown), ct);
        var page = PageOf(ask, today, end);
        var monday = SeoulTime.MondayOf(today).AddDays((page - 1) * DaysShown);
        var last = monday.AddDays(DaysShown - 1);
        var first = monday > today ? monday : today;
        int[] ids = [.. cards.Select(c => c.Id)];
        var free = await days.FreeDaysAsync(ids, first, ask.Date is { } far && far > last ? far : last, ask.Size, ask.District, ct);
        var byProgramme = free.GroupBy(d => d.ProgrammeId).ToDictionary(g => g.Key, g => (IReadOnlyList<FreeDay>)[.. g.OrderBy(d => d.Date)]);
        var byDay = free.GroupBy(d => d.Date).ToDictionary(g => g.Key, g => g.Count());
        IReadOnlyList<FinderDay> weeks = [.. Enumerable.Range(0, DaysShown).Select(i => monday.AddDays(i)).Select(d => new FinderDay(d, byDay.GetValueOrDefault(d)))];
        if (ask.Date is { } date)
        {
            cards = [.. cards.Where(c => byProgramme.GetValueOrDefault(c.Id)?.Any(d => d.Date == date) == true)];
            total = cards.Count;
        }

        var waits = await days.WorthWaitingAsync([.. cards.Select(c => c.Id).Where(id => !byProgramme.ContainsKey(id))], first, last, ask.Size, ask.District, ct);
        return new FinderAnswer(ask, cards, total, byProgramme, weeks, kinds, await teams.DistrictsAsync(ct)) { WorthWaiting = waits, Page = page, HasLater = last < end, GreatestSize = greatest };
    }

    // A wished day is shown among its own weeks, until one turns on from there; past the end there is nothing to turn to.
    private static int PageOf(FinderAsk ask, DateOnly today, DateOnly end)
    {
        int WeeksOf(DateOnly day) => (Math.Max(0, day.DayNumber - SeoulTime.MondayOf(today).DayNumber) / DaysShown) + 1;
        var asked = ask is { Page: 1, Date: { } date } ? WeeksOf(date) : ask.Page;
        return Math.Min(asked, WeeksOf(end));
    }
}
