using System.Security.Cryptography;
using System.Text;

namespace CenterPortal.Infrastructure.Forms;

/// <summary>The keys by which a form is known: one in the cookie, one in the form's hidden field. The database knows marks of both alone.</summary>
public static class FormKeys
{
    private const int Length = 32;

    /// <summary>A key for a form that keeps no state of its own.</summary>
    public static string Draw() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    /// <summary>Whether a hidden field holds what this program put into it: 32 digits of base 16.</summary>
    public static bool IsKey(string? key) => key is { Length: Length } && key.All(char.IsAsciiHexDigitLower);

    /// <summary>What is stored of a key (SHA-256).</summary>
    public static string Mark(string key) => Hash("mark", key);

    // The hidden key is made from the cookie's, which nobody can make from it.
    internal static string OfCookie(string cookie) => Hash("form", cookie)[..Length];

    private static string Hash(string use, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{use}\0{key}")));
}
