using System.Globalization;
using CenterPortal.Features.Articles.Queries;

namespace CenterPortal.Features.Articles.Pages;

/// <summary>Reads what an address asks a list for; anything that is no such question is refused.</summary>
internal static class BoardQuestion
{
    /// <summary>The longest search words.</summary>
    public const int LongestWords = 60;

    private const int LastPage = 100_000;

    /// <summary>The question, or null when page or year are not numbers a list can have.</summary>
    public static BoardAsk? Read(string? board, string? page, string? year, string? words)
    {
        var trimmed = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        if (trimmed is { Length: > LongestWords } || !Number(page, 1, LastPage, 1, out var at)) return null;
        if (!Number(year, 1900, 9998, 0, out var from)) return null;
        return new BoardAsk(board, at, from == 0 ? null : from, trimmed);
    }

    private static bool Number(string? text, int least, int most, int fallback, out int number)
    {
        number = fallback;
        // A number has one spelling, so that "007" is not another page for the cache to keep.
        return string.IsNullOrEmpty(text)
            || (text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }
}
