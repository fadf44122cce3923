namespace CenterPortal.Data.Seeding;

/// <summary>What became of the samples.</summary>
/// <param name="Gone">Records that went.</param>
/// <param name="Kept">Samples that stay because real records name them.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct SampleRemoval(int Gone, int Kept = 0)
{
    /// <summary>Both together.</summary>
    public static SampleRemoval operator +(SampleRemoval one, SampleRemoval other) => new(one.Gone + other.Gone, one.Kept + other.Kept);

    /// <summary>As <c>+</c>.</summary>
    public static SampleRemoval Add(SampleRemoval left, SampleRemoval right) => left + right;
}

/// <summary>A feature whose real records name records of another feature, which then must not vanish under them.</summary>
public interface INamesRecords
{
    /// <summary>Ids of the records of the table (such as <c>programmes</c>) that this feature's records, samples apart, name.</summary>
    Task<IReadOnlyCollection<int>> NamedAsync(PortalDb db, string table, CancellationToken ct);
}

/// <summary>Asks every feature which records its own name.</summary>
public sealed class NamedRecords(IEnumerable<INamesRecords> features)
{
    /// <summary>The programmes.</summary>
    public const string Programmes = "programmes";

    /// <summary>The teams.</summary>
    public const string Teams = "teams";

    /// <summary>Ids of the table's records that somebody's records name.</summary>
    public async Task<IReadOnlySet<int>> OfAsync(PortalDb db, string table, CancellationToken ct)
    {
        var named = new HashSet<int>();
        foreach (var feature in features) named.UnionWith(await feature.NamedAsync(db, table, ct));
        return named;
    }
}
