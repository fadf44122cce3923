using CenterPortal.Data;

namespace CenterPortal.Features.Editing.Contract;

/// <summary>Where a draft's subject is.</summary>
/// <param name="Subject">Its lasting name, such as <c>article/42</c>.</param>
/// <param name="Address">The page on which it is written.</param>
public sealed record DraftPlace(string Subject, string Address);

/// <summary>A feature's things that people write; each kind brings its own.</summary>
public interface IDraftSubject
{
    /// <summary>The word before the slash.</summary>
    string Kind { get; }

    /// <summary>
    /// Asks whether the person may write about the subject and makes the subject when the browser has only named it;
    /// null when it is not there for them. Works inside the write of the draft.
    /// </summary>
    Task<DraftPlace?> AdmitAsync(PortalDb db, Guid by, string subject, string title, string fields, CancellationToken ct);
}
