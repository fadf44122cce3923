using System.Globalization;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace CenterPortal.Features.Programmes.Find;

/// <summary>What an address asks the finder, and the address of an ask; anything that is no such question is refused.</summary>
public static class FinderAddress
{
    private const string NoNeed = "none";

    /// <summary>What is asked; null when a value is none that can be asked.</summary>
    /// <param name="address">The whole address, with its query.</param>
    public static FinderAsk? Read(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = QueryHelpers.ParseQuery(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : null);
        string? One(string key) => query.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.ToString().Trim() : null;
        string[] Many(string key) => query.TryGetValue(key, out var values) ? [.. values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))] : [];
        var (kind, district, day) = (One("kind"), One("district"), One("date"));
        if ((kind is not null && !CatalogueAddress.IsSlug(kind)) || (district is not null && !CatalogueAddress.IsSlug(district))) return null;
        // The slider that nobody moved stands at nought.
        var typed = One("size") is "0" ? null : One("size");
        if (!CatalogueAddress.Number(typed, ProgrammeLimits.GroupSize, out var size)) return null;
        if (!Flags(ProgrammeWords.Ages, Many("age"), out var ages) || !Flags(ProgrammeWords.Needs, Many("has").Where(h => h != NoNeed), out var has)) return null;
        DateOnly? date = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        if (day is not null && date is null) return null;
        if (!CatalogueAddress.Number(One("weeks"), FinderAsk.LastPage, out var page)) return null;
        return new FinderAsk(
            kind, ages.Aggregate(AgeBands.None, (all, one) => all | one), size, Many("has").Length == 0 ? null : has.Aggregate(PlaceNeeds.None, (all, one) => all | one), date, district)
        { Page = page ?? 1 };
    }

    /// <summary>The address of an ask.</summary>
    public static string Of(FinderAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Urls.ProgrammeFinder(
            ("kind", ask.Kind), ("age", AgesOf(ask)), ("size", ask.Size?.ToString(CultureInfo.InvariantCulture)), ("has", PlaceOf(ask)),
            ("date", ask.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("district", ask.District), ("weeks", ask.Page > 1 ? ask.Page.ToString(CultureInfo.InvariantCulture) : null));
    }

    /// <summary>The slugs of the ages, with commas between; empty for none.</summary>
    public static string AgesOf(FinderAsk ask) => string.Join(',', ProgrammeWords.Ages.Where(a => ask.Ages.HasFlag(a.Value)).Select(a => a.Slug));

    /// <summary>The slugs of what the place has, with commas between; null while not said.</summary>
    public static string? PlaceOf(FinderAsk ask) => ask.Place switch
    {
        null => null,
        PlaceNeeds.None => NoNeed,
        { } place => string.Join(',', ProgrammeWords.Needs.Where(n => place.HasFlag(n.Value)).Select(n => n.Slug)),
    };

    private static bool Flags<T>(IReadOnlyList<Choice<T>> choices, IEnumerable<string> slugs, out IReadOnlyList<T> values)
    {
        var chosen = slugs.Select(slug => choices.FirstOrDefault(c => c.Slug == slug)).ToArray();
        values = [.. chosen.OfType<Choice<T>>().Select(c => c.Value)];
        return !chosen.Contains(null);
    }
}
