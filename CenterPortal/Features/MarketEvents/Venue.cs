namespace CenterPortal.Features.MarketEvents;

/// <summary>장소: where markets take place. Its version grows with each change that readers or staff can see.</summary>
public sealed class Venue
{
    /// <summary>Small id.</summary>
    public int Id { get; private set; }

    /// <summary>The word in addresses; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; set; }

    /// <summary>Its district, by the directory's slug; null when it is told of none.</summary>
    public string? DistrictSlug { get; set; }

    /// <summary>How to find it, in words for readers; may be empty.</summary>
    public string Guide { get; set; } = "";

    /// <summary>Degrees north (WGS 84); null when nobody has put it on the map.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees east (WGS 84).</summary>
    public double? Longitude { get; set; }

    /// <summary>Whom staff call about the place; never shown to readers, never a private person's.</summary>
    public string Contact { get; set; } = "";

    /// <summary>A sample (예시).</summary>
    public bool IsSample { get; set; }

    /// <summary>No longer offered for new events since (UTC); null while it is.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Marks a change.</summary>
    public void Step() => Version++;
}
