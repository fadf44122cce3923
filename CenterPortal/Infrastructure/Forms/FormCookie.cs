using System.Security.Cryptography;

namespace CenterPortal.Infrastructure.Forms;

/// <summary>The cookie that holds the key of a form's state. It names nobody and ends with the state.</summary>
internal static class FormCookie
{
    private const int KeyBytes = 32;

    /// <summary>The key the browser brought; null when there is none or it is not one of ours.</summary>
    public static string? Read(HttpContext http, string form) =>
        http.Request.Cookies[Name(form)] is { Length: KeyBytes * 2 } key && key.All(char.IsAsciiHexDigitLower) ? key : null;

    /// <summary>A fresh key.</summary>
    public static string Draw() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Gives the browser the key for as long as a state is kept from now.</summary>
    public static void Write(HttpContext http, string form, string key) => http.Response.Cookies.Append(Name(form), key, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = FormStates.Kept,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    });

    private static string Name(string form) => "form-" + form;
}
