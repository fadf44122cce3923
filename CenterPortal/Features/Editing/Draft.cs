using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Editing;

/// <summary>쓰던 글: what a person has written about a subject and not saved yet; one for each person and subject.</summary>
public sealed class Draft
{
    /// <summary>Its id, made before insert.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whose it is; nobody else can see it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What it is about, such as <c>article/42</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The name that the browser gave to a subject which was not there yet, so that a repeated first post finds it again.</summary>
    public string? Origin { get; init; }

    /// <summary>The subject's version that the person saw when beginning.</summary>
    public long BaseVersion { get; private set; }

    /// <summary>Title as typed.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The text, cleaned, one block a line.</summary>
    public SanitizedHtml Html { get; private set; } = SanitizedHtml.Empty;

    /// <summary>What stands beside the text, as the subject's own JSON.</summary>
    public string Fields { get; private set; } = "{}";

    /// <summary>Grows with each change in the browser; an older one is ignored.</summary>
    public long Stamp { get; private set; }

    /// <summary>When (UTC) it reached the server.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Thrown away by its person since (UTC); for a while it can be brought back.</summary>
    public DateTime? DiscardedAt { get; private set; }

    /// <summary>It became the subject's own text at (UTC); what is left only keeps late posts from coming back.</summary>
    public DateTime? TakenAt { get; private set; }

    /// <summary>True while it is being written.</summary>
    public bool IsOpen => DiscardedAt is null && TakenAt is null;

    /// <summary>Keeps a newer state; false when the state is not newer.</summary>
    public bool Keep(long baseVersion, string title, SanitizedHtml html, string fields, long stamp, DateTime at)
    {
        if (stamp <= Stamp) return false;
        (BaseVersion, Title, Html, Fields, Stamp, SavedAt) = (baseVersion, title, html, fields, stamp, at);
        (DiscardedAt, TakenAt) = (null, null);
        return true;
    }

    /// <summary>Puts a merged text and what stands beside it in its place, on a newer version of the subject.</summary>
    public void Merge(long baseVersion, string title, SanitizedHtml html, string fields, DateTime at) => Keep(baseVersion, title, html, fields, Stamp + 1, at);

    /// <summary>Throws it away.</summary>
    public void Discard(DateTime at) => DiscardedAt ??= at;

    /// <summary>Brings it back.</summary>
    public void Restore() => DiscardedAt = null;

    /// <summary>Says that the subject has its text now.</summary>
    public void Take(DateTime at) => (TakenAt, Title, Html, Fields) = (at, "", SanitizedHtml.Empty, "{}");
}
