namespace CenterPortal.Infrastructure.Web;

/// <summary>A reader's choice of text size and colour scheme, kept in the cookie <c>view</c> as <c>theme.size</c>. Not personal: it has nine values.</summary>
/// <param name="Theme"><c>system</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Size"><c>m</c>, <c>l</c> or <c>xl</c>.</param>
public readonly record struct DisplayPreference(string Theme, string Size)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "view";

    private static readonly string[] Themes = ["system", "light", "dark"];
    private static readonly string[] Sizes = ["m", "l", "xl"];
    private static readonly DisplayPreference Default = new("system", "m");

    /// <summary>Reads the cookie; anything unknown counts as the default.</summary>
    public static DisplayPreference Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.Headers.Cookie.Count == 0) return Default;
        if (http.Request.Cookies[Cookie] is not { Length: < 16 } text || text.Split('.') is not [var theme, var size]) return Default;
        return Default.With(theme, size);
    }

    /// <summary>The same with what is given and known.</summary>
    public DisplayPreference With(string? theme, string? size) =>
        new(Array.Find(Themes, t => t == theme) ?? Theme, Array.Find(Sizes, s => s == size) ?? Size);

    /// <inheritdoc />
    public override string ToString() => this == Default ? "system.m" : $"{Theme}.{Size}";
}
