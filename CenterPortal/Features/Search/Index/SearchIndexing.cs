using CenterPortal.Data;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Search.Index;

/// <summary>Brings the index up to date in the transaction of the change: what is committed is found, what is withdrawn is not.</summary>
internal sealed class SearchIndexing(IEnumerable<ISearchSource> sources) : ICommitStep
{
    private readonly Dictionary<string, ISearchSource> _sources = sources.ToDictionary(s => s.Topic, StringComparer.Ordinal);

    public async Task BeforeCommitAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var changed = db.ChangeTracker.Entries<Change>().Select(e => (e.Entity.Topic, e.Entity.EntityId)).Distinct().ToArray();
        foreach (var (topic, id) in changed)
            if (_sources.TryGetValue(topic, out var source))
                await SearchIndex.PutAsync(db, topic, id, await source.FindAsync(db, id, ct), ct);
    }
}
