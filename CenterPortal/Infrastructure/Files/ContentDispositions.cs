using System.Globalization;
using System.Text;

namespace CenterPortal.Infrastructure.Files;

/// <summary>
/// <c>Content-Disposition</c> for Korean names (RFC 6266): <c>filename*</c> in UTF-8 for browsers that know it, and a plain
/// <c>filename</c> in ASCII for those that do not; it keeps the ending, which decides what opens the file. In-app browsers
/// built on Android's WebView (KakaoTalk's) understand neither form together with the other and take the last part of the
/// address instead: that is why the address of a download ends with its Korean name.
/// </summary>
public static class ContentDispositions
{
    /// <summary>The header's value for a download of this name.</summary>
    public static string Attachment(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // Half a character cannot be normalised or sent; the round trip turns it into the sign for "unreadable".
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        var clean = string.Concat(whole.Normalize(NormalizationForm.FormC).Where(c => !char.IsControl(c) && c is not ('/' or '\\')));
        return $"attachment; filename=\"{Plain(clean)}\"; filename*=UTF-8''{Encode(clean)}";
    }

    private static string Plain(string name)
    {
        var ending = Path.GetExtension(name);
        var isAsciiEnding = ending.Length is > 1 and <= 10 && ending.Skip(1).All(char.IsAsciiLetterOrDigit);
        var stem = string.Concat(Path.GetFileNameWithoutExtension(name).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ' ' ? c : '_')).Trim('_', ' ');
        return (stem.Length == 0 ? "file" : stem) + (isAsciiEnding ? ending : "");
    }

    // RFC 5987 attr-char: letters, digits and these; everything else as UTF-8 octets.
    private static string Encode(string name)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || "!#$&+-.^_`|~".Contains((char)octet, StringComparison.Ordinal)) encoded.Append((char)octet);
            else encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return encoded.ToString();
    }
}
