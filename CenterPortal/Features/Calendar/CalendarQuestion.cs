using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Calendar;

/// <summary>How the calendar is looked at.</summary>
public enum CalendarLook
{
    /// <summary>A month as a table; on a phone as a list.</summary>
    Month,

    /// <summary>Seven days, told in full.</summary>
    Week,

    /// <summary>A month as a list.</summary>
    List,

    /// <summary>A month by its places.</summary>
    Place,
}

/// <summary>What an address asks the calendar for.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Day">The day whose agenda stands beside the table, or whose week is shown; null: the next on which something is.</param>
/// <param name="Kinds">Only these kinds, in the calendar's order; empty for all.</param>
/// <param name="IsLookChosen">The address says how to look; otherwise a phone shows the list.</param>
public sealed record CalendarQuestion(DateOnly Month, CalendarLook Look, DateOnly? Day, IReadOnlyList<string> Kinds, bool IsLookChosen)
{
    private static readonly (CalendarLook Look, string Slug, string Name)[] LookWords =
        [(CalendarLook.Month, "month", "월"), (CalendarLook.Week, "week", "주"), (CalendarLook.List, "list", "목록"), (CalendarLook.Place, "place", "장소")];

    /// <summary>The ways to look, with the word that stands on the button.</summary>
    public static IReadOnlyList<(CalendarLook Look, string Name)> Looks { get; } = [.. LookWords.Select(w => (w.Look, w.Name))];

    /// <summary>Reads an address; null for one that the calendar never writes: no such month, day, look or kind.</summary>
    public static CalendarQuestion? Read(string? month, string? view, string? kind, string? day, IReadOnlyList<CalendarKind> kinds, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var chosen = string.IsNullOrEmpty(day) ? null : CalendarDays.Read(day);
        if (chosen is null && !string.IsNullOrEmpty(day)) return null;
        var first = string.IsNullOrEmpty(month) ? CalendarDays.MonthOf(chosen ?? today) : CalendarDays.ReadMonth(month);
        if (first is not { } at || at > CalendarDays.LastMonth(today)) return null;
        // A week may lie over the end of its month; a day of a far month beside another month's table says nothing.
        if (chosen is { } d && (d < at.AddDays(-7) || d >= at.AddMonths(1).AddDays(7))) return null;
        var look = string.IsNullOrEmpty(view) ? CalendarLook.Month : Array.Find(LookWords, w => w.Slug == view) is { Slug: not null } word ? word.Look : (CalendarLook?)null;
        var wanted = string.IsNullOrEmpty(kind) ? [] : kind.Split(',');
        if (look is not { } way || wanted.Any(k => kinds.All(known => known.Slug != k)) || wanted.Distinct().Count() != wanted.Length) return null;
        return new CalendarQuestion(at, way, chosen, Ordered(wanted, kinds), !string.IsNullOrEmpty(view));
    }

    /// <summary>The first Sunday and last Saturday that the month's table shows.</summary>
    public DaySpan Table => new(CalendarDays.SundayOf(Month), CalendarDays.SundayOf(Month.AddMonths(1).AddDays(-1)).AddDays(6));

    /// <summary>The month's days.</summary>
    public DaySpan Whole => new(Month, Month.AddMonths(1).AddDays(-1));

    /// <summary>The week that is shown: that of the day, of today when the month holds it, or the month's first.</summary>
    public DaySpan Week(DateOnly today)
    {
        var sunday = CalendarDays.SundayOf(Day ?? (today >= Month && today < Month.AddMonths(1) ? today : Month));
        return new DaySpan(sunday, sunday.AddDays(6));
    }

    /// <summary>The address of this question.</summary>
    public string Href => Urls.CalendarOf(
        Month, IsLookChosen ? LookWords.First(w => w.Look == Look).Slug : null, Kinds.Count == 0 ? null : string.Join(',', Kinds), Day);

    /// <summary>The same of another month, with no day chosen.</summary>
    public CalendarQuestion At(DateOnly month) => this with { Month = month, Day = null };

    /// <summary>The same with a day chosen; its month follows.</summary>
    public CalendarQuestion On(DateOnly day) => this with { Month = CalendarDays.MonthOf(day), Day = day };

    /// <summary>The same, looked at otherwise.</summary>
    public CalendarQuestion As(CalendarLook look) => this with { Look = look, IsLookChosen = true };

    /// <summary>The same with a kind more, or less when it is there already.</summary>
    public CalendarQuestion Toggled(string kind, IReadOnlyList<CalendarKind> kinds) =>
        this with { Kinds = Ordered(Kinds.Contains(kind) ? [.. Kinds.Where(k => k != kind)] : [.. Kinds, kind], kinds) };

    private static string[] Ordered(IReadOnlyList<string> wanted, IReadOnlyList<CalendarKind> kinds)
    {
        var ordered = kinds.Select(k => k.Slug).Where(wanted.Contains).ToArray();
        // All of them is no filter, so that one page has one address.
        return ordered.Length == kinds.Count ? [] : ordered;
    }
}
