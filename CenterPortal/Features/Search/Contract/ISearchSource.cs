using CenterPortal.Data;

namespace CenterPortal.Features.Search.Contract;

/// <summary>What of a record can be found. Only what every anonymous reader may see.</summary>
/// <param name="Number">The record's small id; among records of the same second the greater is the newer.</param>
/// <param name="Place">Where it stands, such as a board's slug.</param>
/// <param name="Address">Path of its page.</param>
/// <param name="Text">Plain text; empty when only the title is known.</param>
/// <param name="At">Time of writing (UTC); orders the results.</param>
/// <param name="IsSample">A sample (예시).</param>
public sealed record SearchDocument(int Number, string Place, string Address, string Title, string Text, DateTime At, bool IsSample);

/// <summary>A place in which one can search, such as a board.</summary>
/// <param name="Slug">The word in addresses.</param>
/// <param name="Name">What people read.</param>
public sealed record SearchPlace(string Slug, string Name);

/// <summary>A feature whose records can be found. Its changes bring the index up to date in their own transaction.</summary>
public interface ISearchSource
{
    /// <summary>The change topic of its records; the records' kind in the index.</summary>
    string Topic { get; }

    /// <summary>The record as readers may see it now; null when they may not, or when it is gone.</summary>
    Task<SearchDocument?> FindAsync(PortalDb db, string entityId, CancellationToken ct);

    /// <summary>Entity ids, as its changes name them, of all records that readers may see: fills an empty index.</summary>
    Task<IReadOnlyList<string>> AllAsync(PortalDb db, CancellationToken ct);

    /// <summary>The places in which its records stand, in order.</summary>
    Task<IReadOnlyList<SearchPlace>> PlacesAsync(PortalDb db, CancellationToken ct);
}
