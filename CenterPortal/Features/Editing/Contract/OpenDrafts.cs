using CenterPortal.Data;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Editing.Contract;

/// <summary>What a person was writing.</summary>
/// <param name="SavedAt">UTC.</param>
public sealed record DraftText(long BaseVersion, string Title, SanitizedHtml Html, string Fields, long Stamp, DateTime SavedAt);

/// <summary>Finds people's drafts; each person only ever finds their own. The writes around it save and commit.</summary>
public static class OpenDrafts
{
    /// <summary>What the person is writing about the subject; null when nothing is open.</summary>
    public static async Task<DraftText?> FindDraftAsync(this PortalDb db, Guid by, string subject, CancellationToken ct) =>
        await OpenAsync(db, by, subject, ct) is { } d ? new DraftText(d.BaseVersion, d.Title, d.Html, d.Fields, d.Stamp, d.SavedAt) : null;

    /// <summary>When (UTC) the person threw a draft of the subject away; null when there is none to bring back.</summary>
    public static Task<DateTime?> DiscardedDraftAsync(this PortalDb db, Guid by, string subject, CancellationToken ct) =>
        db.Set<Draft>().Where(d => d.PersonId == by && d.Subject == subject && d.TakenAt == null).Select(d => d.DiscardedAt).SingleOrDefaultAsync(ct);

    /// <summary>Ends the draft because its text is the subject's now.</summary>
    public static async Task TakeDraftAsync(this PortalDb db, Guid by, string subject, DateTime at, CancellationToken ct) =>
        (await OpenAsync(db, by, subject, ct))?.Take(at);

    /// <summary>Puts a merged text and its fields into the draft.</summary>
    public static async Task MergeDraftAsync(this PortalDb db, Guid by, string subject, long baseVersion, string title, SanitizedHtml html, string fields, DateTime at, CancellationToken ct) =>
        (await OpenAsync(db, by, subject, ct))?.Merge(baseVersion, title, html, fields, at);

    private static Task<Draft?> OpenAsync(PortalDb db, Guid by, string subject, CancellationToken ct) =>
        db.Set<Draft>().SingleOrDefaultAsync(d => d.PersonId == by && d.Subject == subject && d.DiscardedAt == null && d.TakenAt == null, ct);
}
