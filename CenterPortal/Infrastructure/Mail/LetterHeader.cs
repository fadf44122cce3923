namespace CenterPortal.Infrastructure.Mail;

/// <summary>A header of a letter beside those that every letter has.</summary>
/// <param name="Name">Such as <c>List-Unsubscribe</c>.</param>
/// <param name="Value">Printable ASCII.</param>
public sealed record LetterHeader(string Name, string Value)
{
    private const int Most = 10;
    private const int Longest = 900;

    // What the program itself says of a letter nobody says a second time.
    private static readonly string[] Own =
        ["From", "To", "Cc", "Bcc", "Reply-To", "Sender", "Return-Path", "Subject", "Date", "Message-Id", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition"];

    /// <summary>Headers by which a mail program stops such letters with one click (RFC 2369, 3.2; RFC 8058, 3.1): it posts to the address.</summary>
    public static IReadOnlyList<LetterHeader> OneClick(Uri stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        return [new("List-Unsubscribe", $"<{stop.AbsoluteUri}>"), new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")];
    }

    /// <summary>The headers, each looked at.</summary>
    /// <exception cref="ArgumentException">Too many, one of the program's own, or a name or value that could break a header.</exception>
    internal static IReadOnlyList<LetterHeader> Checked(IReadOnlyList<LetterHeader> headers)
    {
        if (headers.Count > Most || headers.DistinctBy(h => h.Name, StringComparer.OrdinalIgnoreCase).Count() != headers.Count) throw new ArgumentException("These are too many headers, or one of them twice.", nameof(headers));
        foreach (var header in headers)
        {
            if (header.Name.Length == 0 || !header.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || Own.Contains(header.Name, StringComparer.OrdinalIgnoreCase)) throw new ArgumentException("A header's name is none that a feature may give.", nameof(headers));
            if (header.Value.Length is 0 or > Longest || !header.Value.All(c => c is >= ' ' and <= '~')) throw new ArgumentException("A header's value is not printable ASCII.", nameof(headers));
        }

        return headers;
    }
}
