namespace CenterPortal.Data.Seeding;

/// <summary>What a feature puts into an empty database: facts always, samples in Development.</summary>
public interface ISeed
{
    /// <summary>Facts that every installation starts with. Called inside a write; must do nothing when they are there.</summary>
    Task SeedFactsAsync(PortalDb db, CancellationToken ct);

    /// <summary>Samples, each visibly marked 예시. Called inside a write on a database that has no content of this kind.</summary>
    Task SeedSamplesAsync(PortalDb db, CancellationToken ct);

    /// <summary>Takes the samples away, but for those that real records name (<see cref="NamedRecords"/>).</summary>
    Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct);
}
