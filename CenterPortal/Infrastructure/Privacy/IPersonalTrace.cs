using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// A mechanism, such as the outbox or receipts, that keeps something of persons on behalf of features. It has no span of its
/// own: what it keeps goes when the person is destroyed.
/// </summary>
public interface IPersonalTrace
{
    /// <summary>Inside the write that destroys the person: takes sealed values and look-up marks away. May be called again for the same person.</summary>
    Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct);
}
