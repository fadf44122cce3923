using System.Globalization;
using CenterPortal.Features.Search.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace CenterPortal.Features.Search.Pages;

/// <summary>Reads what an address asks; anything that no search page can be asked is refused.</summary>
public static class SearchQuestion
{
    private const int LastPage = 100_000;
    private const int LongestSlug = 40;

    /// <summary>What is asked; null when page, year or place are not what they must be.</summary>
    /// <param name="address">The whole address, with its query.</param>
    public static SearchAsk? Read(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = QueryHelpers.ParseQuery(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : null);
        string? Text(string key) => query.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.ToString().Trim() : null;
        if (!Number(Text("page"), 1, LastPage, out var page) || !Number(Text("year"), 1900, 9998, out var year)) return null;
        var place = Text("board");
        return place is null || IsSlug(place) ? new SearchAsk(Text("q") ?? "", place, year, page ?? 1) : null;
    }

    private static bool Number(string? text, int least, int most, out int? number)
    {
        number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return text is null || (number >= least && number <= most);
    }

    private static bool IsSlug(string text) => text.Length <= LongestSlug && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
