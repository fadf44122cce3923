using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Search.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Search.Index;

/// <summary>
/// Fills an empty index at start: the database is older than search, or a migration emptied the index because the
/// tokens changed. Samples need nothing; their changes are indexed like all others.
/// </summary>
internal sealed class SearchFilling(IEnumerable<ISearchSource> sources, ILogger<SearchFilling> log) : ISeed
{
    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Set<IndexedDocument>().AnyAsync(ct)) return;
        foreach (var source in sources)
        {
            var all = await source.AllAsync(db, ct);
            foreach (var id in all)
                await SearchIndex.PutAsync(db, source.Topic, id, await source.FindAsync(db, id, ct), ct);
            if (all.Count > 0) log.LogInformation("Search index filled with {Count} of {Topic}", all.Count, source.Topic);
        }
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(default(SampleRemoval));
}
