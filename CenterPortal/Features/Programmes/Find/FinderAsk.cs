using CenterPortal.Features.Programmes.Queries;

namespace CenterPortal.Features.Programmes.Find;

/// <summary>What someone looks for with the finder.</summary>
/// <param name="Size">Persons of the group; null while not said.</param>
/// <param name="Place">What the place has; null while not said, none for nothing but seats.</param>
/// <param name="Date">The day wished (Seoul); null for any.</param>
/// <param name="District">The slug of the district to come to; null while not said.</param>
public sealed record FinderAsk(
    string? Kind = null, AgeBands Ages = AgeBands.None, int? Size = null, PlaceNeeds? Place = null, DateOnly? Date = null, string? District = null)
{
    /// <summary>The most six weeks that can be turned on to; no horizon reaches so far.</summary>
    public const int LastPage = 20;

    /// <summary>Which six weeks, from 1; those that hold the wished day when they are not said.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Something was said.</summary>
    public bool IsAny => this != new FinderAsk();

    /// <summary>The same question to the catalogue, as far as it can be asked there.</summary>
    public ProgrammeAsk ToCatalogue() => new(Kind, Ages, Size, Place: Place);
}
