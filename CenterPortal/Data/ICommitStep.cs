namespace CenterPortal.Data;

/// <summary>
/// What has to be committed together with every write, such as the search index. It sees the saved work in the
/// write's own transaction; when it throws, nothing of the write remains.
/// </summary>
public interface ICommitStep
{
    /// <summary>Called after the work was saved and before it is committed; what it adds is saved as well.</summary>
    Task BeforeCommitAsync(PortalDb db, CancellationToken ct);
}
