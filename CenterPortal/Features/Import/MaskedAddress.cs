using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>The writer's network address as old boards print it, with one part hidden behind a sign.</summary>
internal static class MaskedAddress
{
    private static readonly Regex Shape = new(
        @"^(?:IP\s*[:：]?\s*)?(?<address>(?:[0-9]{1,3}|[☆★*＊xX#○●]{1,3})(?:\s*\.\s*(?:[0-9]{1,3}|[☆★*＊xX#○●]{1,3})){3})$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Reads a line that is an address and nothing else. A whole address is personal data: its second part is hidden here.</summary>
    public static bool TryRead(string line, out string address, out bool wasWhole)
    {
        var match = Shape.Match(line.Length <= 60 ? line : "");
        address = PageText.Squeeze(match.Groups["address"].Value);
        wasWhole = match.Success && address.All(sign => sign is '.' or (>= '0' and <= '9'));
        if (wasWhole)
        {
            var parts = address.Split('.');
            address = $"{parts[0]}.☆.{parts[2]}.{parts[3]}";
        }

        return match.Success;
    }
}
