namespace CenterPortal.Features.Programmes.Queries;

/// <summary>In which order a list stands.</summary>
public enum ProgrammeSort
{
    /// <summary>Staff's order.</summary>
    Picked,

    /// <summary>가나다.</summary>
    Name,

    /// <summary>The shortest first.</summary>
    Brief,

    /// <summary>The cheapest first.</summary>
    Cheap,
}

/// <summary>What a reader asks the catalogue for.</summary>
/// <param name="Kind">A kind's slug; null for all.</param>
/// <param name="Age">One or several ages, of which one must fit; none for all.</param>
/// <param name="Size">Persons of the group; null for any.</param>
/// <param name="Season">A season; none for all.</param>
/// <param name="Words">Words to find; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Place">What the place has: a programme must need nothing else. Null when nothing is known of the place.</param>
public sealed record ProgrammeAsk(
    string? Kind = null, AgeBands Age = AgeBands.None, int? Size = null, Seasons Season = Seasons.None, string? Words = null,
    ProgrammeSort Sort = ProgrammeSort.Picked, int Page = 1, PlaceNeeds? Place = null)
{
    /// <summary>The longest search words.</summary>
    public const int LongestWords = 60;

    /// <summary>Something is asked for besides a kind.</summary>
    public bool IsNarrowed => Age != AgeBands.None || Size is not null || Season != Seasons.None || Words is not null;
}
