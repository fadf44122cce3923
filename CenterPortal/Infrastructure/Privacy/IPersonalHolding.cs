using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// A feature that keeps records about persons. The destruction job asks it whose time has come, lets it reduce their
/// records to what counts need, and then destroys the persons' keys (개인정보 보호법 제21조).
/// </summary>
public interface IPersonalHolding
{
    /// <summary>Key of the <see cref="ProcessingPurpose"/> whose span decides.</summary>
    string Purpose { get; }

    /// <summary>Persons whose span is over at <paramref name="now"/> (UTC) and who were not reduced yet; at most so many, the longest over first.</summary>
    Task<IReadOnlyList<Guid>> DueAsync(PortalDb db, DateTime now, int most, CancellationToken ct);

    /// <summary>
    /// Inside the write that ends the person's data: takes away sealed values, look-up marks, texts and files of the
    /// person, and leaves what figures need. Also called for persons whose key is already destroyed, after an older backup
    /// came back; must do nothing for a person it does not know.
    /// </summary>
    Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct);

    /// <summary>True while this feature still needs the person's data; then only the records of the purpose that is over go, and the key stays.</summary>
    Task<bool> StillNeedsAsync(PortalDb db, Guid person, DateTime now, CancellationToken ct) => Task.FromResult(false);
}
