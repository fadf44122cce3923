namespace CenterPortal.Features.Directory;

/// <summary>자치구: a district that the centre works for.</summary>
public sealed class DistrictPlace
{
    /// <summary>The word in addresses and records, such as <c>dong</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>What people read, such as 동구.</summary>
    public required string Name { get; set; }

    /// <summary>Place among the districts, smallest first.</summary>
    public required int Order { get; set; }
}
