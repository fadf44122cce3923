using MimeKit;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>What counts as an e-mail address here: one plain <c>name@example.or.kr</c>, so that nothing else can slip into a header.</summary>
public static class MailAddress
{
    /// <summary>The most characters (RFC 5321, 4.5.3.1.3: a path of 256 with its brackets).</summary>
    public const int Longest = 254;

    /// <summary>Takes spaces round it and full-width letters away and says whether it is an address; forms ask this too.</summary>
    public static bool TryRead(string? input, out string address)
    {
        address = (input ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim();
        if (address.Length is 0 or > Longest || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || "<>(),;:\"[]\\".Contains(c, StringComparison.Ordinal))) return false;
        return MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address
            && address.Split('@') is [{ Length: > 0 and <= 64 }, var host] && host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns && !host.EndsWith('.');
    }
}
