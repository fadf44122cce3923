using System.Text.Json;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>All of a letter that is personal: it stands in the outbox as one sealed value.</summary>
/// <param name="To">The e-mail address.</param>
/// <param name="Subject">The subject; one line.</param>
/// <param name="Text">The text, its placeholders filled.</param>
/// <param name="Head">The centre as it called itself then.</param>
/// <param name="Files">Attachments.</param>
/// <param name="Headers">More headers; null for none.</param>
public sealed record LetterContent(string To, string Subject, string Text, Letterhead Head, IReadOnlyList<LetterFile> Files, IReadOnlyList<LetterHeader>? Headers = null)
{
    internal string ToSealable() => JsonSerializer.Serialize(this);

    internal static LetterContent FromSealed(string text) => JsonSerializer.Deserialize<LetterContent>(text)!;

    /// <inheritdoc />
    public override string ToString() => "(letter)";
}

/// <summary>Who writes: the centre's name, phone and e-mail for the public.</summary>
public sealed record Letterhead(string Name, string Phone, string Email);

/// <summary>Knows who writes; the feature that keeps the centre's data is it.</summary>
public interface ILetterhead
{
    /// <summary>The letterhead as it is now.</summary>
    Task<Letterhead> GetAsync(Data.PortalDb db, CancellationToken ct);
}
