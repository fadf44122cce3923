using System.Security.Cryptography;
using System.Text;

namespace CenterPortal.Infrastructure.Receipts;

/// <summary>
/// A number that people read out on the phone: <c>1234-5678-9</c>. The last digit is the check digit of H. Michael Damm (2004): every
/// single wrong digit and every swap of neighbours makes it another one.
/// </summary>
public static class ReceiptNumber
{
    private const int Digits = 9;
    private const int LongestInput = 40;

    private static readonly string[] Damm =
        ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"];

    /// <summary>A random number; the first digit is never 0, so that no spreadsheet shortens it.</summary>
    public static string Draw()
    {
        var body = RandomNumberGenerator.GetInt32(10_000_000, 100_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"{body[..4]}-{body[4..]}-{Check(body)}";
    }

    /// <summary>Reads a number in any spelling: with spaces, dots, any hyphens or none, full-width digits, words around it.</summary>
    /// <param name="number">Its one spelling; right or not, so that a wrong one costs the same look as a right one.</param>
    /// <returns>False when it has not nine digits.</returns>
    public static bool TryRead(string? input, out string number)
    {
        number = "";
        if (input is null || input.Length > LongestInput) return false;
        var digits = string.Concat(input.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        if (digits.Length != Digits) return false;
        number = $"{digits[..4]}-{digits[4..8]}-{digits[8]}";
        return true;
    }

    /// <summary>Whether the check digit fits; a number that was mistyped does not.</summary>
    public static bool IsWhole(string number) => TryRead(number, out var read) && Check(read.Replace("-", "", StringComparison.Ordinal)) == 0;

    // Over the nine digits it is 0.
    private static int Check(string digits) => digits.Aggregate(0, (held, digit) => Damm[held][digit - '0'] - '0');
}
