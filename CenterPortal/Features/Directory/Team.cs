namespace CenterPortal.Features.Directory;

/// <summary>자활사업단: a work team of a district centre. Its version grows with each change that readers or staff can see.</summary>
public sealed class Team
{
    /// <summary>Small id; people read it out on the phone.</summary>
    public int Id { get; private set; }

    /// <summary>The word in addresses; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; set; }

    /// <summary>The district it belongs to, by the slug of <see cref="DistrictPlace"/>.</summary>
    public required string DistrictSlug { get; set; }

    /// <summary>What it does, in one or two sentences; may be empty.</summary>
    public string Description { get; set; } = "";

    /// <summary>The team's public phone; null when it has none. Never a person's own number.</summary>
    public string? Phone { get; set; }

    /// <summary>A sample (예시).</summary>
    public bool IsSample { get; set; }

    /// <summary>Closed since (UTC): takes no new visits; what it did stays told. Null while it works.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Takes no new visits from now on.</summary>
    public void Close(DateTime at)
    {
        ClosedAt = at;
        Step();
    }

    /// <summary>Works again.</summary>
    public void Open()
    {
        ClosedAt = null;
        Step();
    }

    /// <summary>Marks a change.</summary>
    public void Step() => Version++;
}
