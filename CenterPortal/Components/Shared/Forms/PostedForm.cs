namespace CenterPortal.Components.Shared.Forms;

/// <summary>Which named form a browser posted.</summary>
public static class PostedForm
{
    private const string Handler = "_handler";

    /// <summary>The posted form's name; null when none was posted.</summary>
    public static string? NameOf(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form[Handler].ToString() is { Length: > 0 } name ? name : null;
    }

    /// <summary>Whether this form was posted; for null, whether any was.</summary>
    public static bool Is(HttpContext http, string? name) => NameOf(http) is { } posted && (name is null || posted == name);
}
