using System.Text;

namespace CenterPortal.Infrastructure.Receipts;

/// <summary>Korean telephone numbers as people write them, and their one normal form: <c>+82</c> and the digits without the leading zero.</summary>
public static class PhoneNumber
{
    private const string Country = "+82";
    private const int LongestInput = 40;
    private const string Between = " -.()/·‐‑‒–—−";

    /// <summary>
    /// Reads <c>010-1234-5678</c>, <c>01012345678</c>, <c>+82 10 1234 5678</c>, <c>(010)1234.5678</c>, <c>010 1234 5678</c>, full-width digits,
    /// land lines and representative numbers (<c>1588-1234</c>).
    /// </summary>
    public static bool TryNormalize(string? input, out string e164like)
    {
        e164like = "";
        if (input is null || input.Length > LongestInput) return false;
        var text = input.Normalize(NormalizationForm.FormKC).Trim();
        var isAbroad = text.StartsWith('+');
        if (isAbroad) text = text[1..];
        if (!text.All(c => char.IsAsciiDigit(c) || Between.Contains(c, StringComparison.Ordinal))) return false;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (National(digits, isAbroad) is not { } national || !IsPossible(national)) return false;
        e164like = Country + national.TrimStart('0');
        return true;
    }

    /// <summary>The normal form as people read it, <c>010-1234-5678</c>; anything else as it is.</summary>
    public static string Show(string normal)
    {
        ArgumentNullException.ThrowIfNull(normal);
        if (!normal.StartsWith(Country, StringComparison.Ordinal)) return normal;
        var digits = normal[Country.Length..];
        if (IsRepresentative(digits)) return $"{digits[..4]}-{digits[4..]}";
        digits = "0" + digits;
        var area = AreaLength(digits);
        return digits.Length > area + 4 ? $"{digits[..area]}-{digits[area..^4]}-{digits[^4..]}" : digits;
    }

    // The zero in front of the area is dropped behind the country code, and often written all the same.
    private static string? National(string digits, bool isAbroad)
    {
        if (!isAbroad && digits.StartsWith("0082", StringComparison.Ordinal)) (digits, isAbroad) = (digits[2..], true);
        if (!isAbroad) return digits;
        if (!digits.StartsWith("82", StringComparison.Ordinal)) return null;
        digits = digits[2..];
        return digits.StartsWith('0') || IsRepresentative(digits) ? digits : "0" + digits;
    }

    private static bool IsPossible(string digits) => IsRepresentative(digits) || (digits.Length > 1 && digits[0] == '0' && digits[1] != '0' && digits.Length - AreaLength(digits) is var rest && digits switch
    {
        ['0', '1', '0', ..] => rest == 8,
        ['0', '7', '0', ..] => rest == 8,
        _ => rest is 7 or 8,
    });

    // 02 is Seoul; 050x are personal numbers of four digits; every other area or net has three.
    private static int AreaLength(string digits) => digits switch
    {
        ['0', '2', ..] => 2,
        ['0', '5', '0', ..] => 4,
        _ => 3,
    };

    private static bool IsRepresentative(string digits) => digits.Length == 8 && digits is ['1', '5' or '6' or '8', ..];
}
