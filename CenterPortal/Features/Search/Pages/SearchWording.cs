using System.Globalization;
using CenterPortal.Features.Search.Queries;

namespace CenterPortal.Features.Search.Pages;

/// <summary>What the search page says in words.</summary>
internal static class SearchWording
{
    /// <summary>The page's title.</summary>
    public static string Title(SearchAsk ask) => ask.Words.Length == 0 || ask.IsTooLong ? "통합 검색" : $"{ask.Words} · 통합 검색";

    /// <summary>Why a text is not searched for.</summary>
    public static string TooLong(SearchAsk ask) => $"찾을 말은 {Number(SearchAsk.LongestWords)}자까지 넣을 수 있습니다. 지금은 {Number(ask.Words.Length)}자입니다.";

    /// <summary>What people who listen hear when the results change.</summary>
    public static string Heard(SearchAnswer answer) =>
        answer.Ask.Words.Length == 0 ? ""
        : answer.Ask.IsTooLong ? TooLong(answer.Ask)
        : answer.Total == 0 ? $"{answer.Ask.Words}, 찾은 글이 없습니다."
        : $"{answer.Ask.Words}, {Number(answer.Total)}건을 찾았습니다.";

    /// <summary><c>1,234</c></summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
