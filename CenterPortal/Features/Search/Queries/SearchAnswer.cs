using CenterPortal.Features.Search.Contract;
using CenterPortal.Features.Search.Index;

namespace CenterPortal.Features.Search.Queries;

/// <summary>What a person asks.</summary>
/// <param name="Words">What was typed, trimmed; empty when nothing was.</param>
/// <param name="Place">A place's slug; null for all.</param>
/// <param name="Year">Year of writing (Seoul); null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchAsk(string Words = "", string? Place = null, int? Year = null, int Page = 1)
{
    /// <summary>The longest text that is searched for, in characters.</summary>
    public const int LongestWords = SearchWords.Longest;

    /// <summary>Too long a text is not searched for.</summary>
    public bool IsTooLong => Words.Length > LongestWords;
}

/// <summary>A found record.</summary>
/// <param name="PlaceName">What people call the place.</param>
/// <param name="Snippet">Empty when only the title is known.</param>
/// <param name="At">Time of writing (UTC).</param>
public sealed record SearchHit(
    long Id, string Address, string PlaceName, IReadOnlyList<TextPart> Title, IReadOnlyList<TextPart> Snippet, DateTime At, bool IsSample);

/// <summary>A place and how much was found there; null when nothing was searched for.</summary>
public sealed record PlaceCount(SearchPlace Place, int? Count);

/// <summary>What was found.</summary>
/// <param name="Total">In the place asked for, exactly.</param>
/// <param name="Everywhere">In all places; null when nothing was searched for.</param>
/// <param name="Years">Years in which there is something, the newest first.</param>
public sealed record SearchAnswer(
    SearchAsk Ask, IReadOnlyList<SearchHit> Hits, int Total, int? Everywhere, IReadOnlyList<PlaceCount> Places, IReadOnlyList<int> Years)
{
    /// <summary>Hits a page.</summary>
    public const int PageSize = 20;

    /// <summary>How many pages there are; nothing found has one.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
