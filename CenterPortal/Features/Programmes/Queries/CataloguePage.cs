using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Programmes.Contract;

namespace CenterPortal.Features.Programmes.Queries;

/// <summary>A programme on a card.</summary>
public sealed record ProgrammeCard(
    int Id, string Slug, string Name, string KindSlug, string KindName, AgeBands Ages, int SizeFrom, int SizeTo, int Minutes, int Price,
    string Makes, PlaceNeeds Needs, Seasons Seasons, bool IsSample, long Version, int? PictureId = null)
{
    /// <summary>Its first picture; null when it has none.</summary>
    public SizedPicture? Picture { get; init; }

    /// <summary>What the picture shows.</summary>
    public string Alt { get; init; } = "";
}

/// <summary>One choice of a filter, and how many programmes it would leave.</summary>
/// <param name="Slug">The word in addresses; null takes the filter away.</param>
public sealed record Facet(string? Slug, string Name, int Count, bool IsHere);

/// <summary>The filters with their counts; each counts within what the others leave.</summary>
public sealed record Facets(IReadOnlyList<Facet> Kinds, IReadOnlyList<Facet> Ages, IReadOnlyList<Facet> Sizes, IReadOnlyList<Facet> Seasons);

/// <summary>One page of the catalogue.</summary>
/// <param name="Everything">How many programmes there are without any filter.</param>
/// <param name="Teams">How many teams offer them.</param>
/// <param name="Version">Grows with each change of any programme.</param>
public sealed record CataloguePage(ProgrammeAsk Ask, IReadOnlyList<ProgrammeCard> Cards, int Total, int Everything, int Teams, Facets Facets, long Version)
{
    /// <summary>Free days of the cards; null when nobody knows free days.</summary>
    public IReadOnlyDictionary<int, ProgrammeDays>? Days { get; init; }

    /// <summary>Cards a page: whole rows of two, three and four.</summary>
    public const int Size = 24;

    /// <summary>How many pages there are; an empty list has one.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The name of the kind asked for; null for all kinds.</summary>
    public string? KindName => Facets.Kinds.FirstOrDefault(k => k.IsHere && k.Slug is not null)?.Name;
}
