namespace CenterPortal.Features.Directory;

/// <summary>자활기업: a company grown out of a team. Its version grows with each change that readers or staff can see.</summary>
public sealed class Enterprise
{
    /// <summary>Small id; people read it out on the phone.</summary>
    public int Id { get; private set; }

    /// <summary>The word in addresses; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; set; }

    /// <summary>What it does, in one or two sentences; may be empty.</summary>
    public string Description { get; set; } = "";

    /// <summary>The consortium (광역자활기업) that it is a member of; null for none.</summary>
    public int? ConsortiumId { get; set; }

    /// <summary>A sample (예시).</summary>
    public bool IsSample { get; set; }

    /// <summary>Closed since (UTC): not offered for new things; what it did stays told. Null while it works.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Marks a change.</summary>
    public void Step() => Version++;
}
