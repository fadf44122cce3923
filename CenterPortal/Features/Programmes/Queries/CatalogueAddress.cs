using System.Globalization;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Programmes.Queries;

/// <summary>What an address asks the catalogue, and the address of an ask; anything that is no such question is refused.</summary>
public static class CatalogueAddress
{
    private const int LastPage = 10_000;
    private const int LongestSlug = 20;
    private static readonly (string Slug, ProgrammeSort Sort)[] Sorts = [("name", ProgrammeSort.Name), ("short", ProgrammeSort.Brief), ("price", ProgrammeSort.Cheap)];

    /// <summary>The orders of a list; the null slug is staff's.</summary>
    public static IReadOnlyList<(ProgrammeSort Sort, string Name)> SortNames { get; } =
        [(ProgrammeSort.Picked, "추천"), (ProgrammeSort.Name, "가나다"), (ProgrammeSort.Brief, "짧은 시간"), (ProgrammeSort.Cheap, "낮은 참가비")];

    /// <summary>The question; null when one of the values is none that a list can have.</summary>
    public static ProgrammeAsk? Read(Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string? Text(string key) => value(key)?.Trim() is { Length: > 0 } text ? text : null;
        var (kind, words) = (Text("kind"), Text("q"));
        if (kind is not null && !IsSlug(kind)) return null;
        if (words is { Length: > ProgrammeAsk.LongestWords }) return null;
        if (!Number(Text("size"), ProgrammeLimits.GroupSize, out var size) || !Number(Text("page"), LastPage, out var page)) return null;
        if (!Chosen(ProgrammeWords.Ages, Text("age"), out var age) || !Chosen(ProgrammeWords.Seasons, Text("season"), out var season)) return null;
        var sort = Text("sort");
        if (sort is not null && !Array.Exists(Sorts, s => s.Slug == sort)) return null;
        return new ProgrammeAsk(kind, age, size, season, words, Array.Find(Sorts, s => s.Slug == sort).Sort, page ?? 1);
    }

    /// <summary>The address of an ask.</summary>
    public static string Of(ProgrammeAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Urls.Programmes(ask.Kind, SlugOf(ask.Age), ask.Size, ask.Words, ProgrammeWords.Seasons.FirstOrDefault(s => s.Value == ask.Season)?.Slug, SlugOf(ask.Sort), ask.Page);
    }

    /// <summary>The word of an age; null for none and for several.</summary>
    public static string? SlugOf(AgeBands age) => ProgrammeWords.Ages.FirstOrDefault(a => a.Value == age)?.Slug;

    /// <summary>The word of an order; null for staff's.</summary>
    public static string? SlugOf(ProgrammeSort sort) => Array.Find(Sorts, s => s.Sort == sort).Slug;

    /// <summary>A word that addresses can carry.</summary>
    public static bool IsSlug(string text) =>
        text is { Length: > 0 and <= LongestSlug } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>A number from 1 in its one spelling; nothing is a number too.</summary>
    public static bool Number(string? text, int most, out int? number)
    {
        number = text is not null && text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= most ? read : null;
        return text is null || number is not null;
    }

    private static bool Chosen<T>(IReadOnlyList<Choice<T>> choices, string? slug, out T value)
        where T : struct, Enum
    {
        var chosen = choices.FirstOrDefault(c => c.Slug == slug);
        value = chosen is null ? default : chosen.Value;
        return slug is null || chosen is not null;
    }
}
