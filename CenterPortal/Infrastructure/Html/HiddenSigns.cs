using System.Globalization;
using System.Text;

namespace CenterPortal.Infrastructure.Html;

/// <summary>Signs that nobody sees and that turn or hide what stands beside them (Unicode TR #36); a name never needs one.</summary>
public static class HiddenSigns
{
    /// <summary>True when there is one.</summary>
    public static bool In(string? text) => text is not null && text.EnumerateRunes().Any(IsHidden);

    /// <summary>The text without those of format; what controls a machine is for the field's own rule.</summary>
    public static string Without(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.EnumerateRunes().Where(r => !IsFormat(r)).Select(r => r.ToString()));
    }

    // Emoji are joined by a sign of this kind, which hides nothing.
    private static bool IsFormat(Rune sign) => sign.Value != 0x200D && Rune.GetUnicodeCategory(sign) == UnicodeCategory.Format;

    private static bool IsHidden(Rune sign) => IsFormat(sign) || Rune.IsControl(sign);
}
