using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CenterPortal.Infrastructure.Html;

/// <summary>
/// Markup that went through <see cref="HtmlCleaner"/>: the one type that may become <see cref="MarkupString"/>.
/// Nothing else can make one, except the database giving back what was cleaned before it was stored.
/// </summary>
public sealed class SanitizedHtml : IEquatable<SanitizedHtml>
{
    private SanitizedHtml(string html) => Html = html;

    /// <summary>Nothing.</summary>
    public static SanitizedHtml Empty { get; } = new("");

    /// <summary>The clean markup.</summary>
    public string Html { get; }

    /// <summary>For rendering.</summary>
    public MarkupString Markup => new(Html);

    internal static SanitizedHtml FromCleaner(string html) => new(html);

    internal static SanitizedHtml FromStore(string html) => new(html);

    /// <inheritdoc />
    public bool Equals(SanitizedHtml? other) => other is not null && Html == other.Html;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as SanitizedHtml);

    /// <inheritdoc />
    public override int GetHashCode() => Html.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Clean markup as text in the database; only what was cleaned before it was stored comes back without cleaning.</summary>
public sealed class SanitizedHtmlConverter() : ValueConverter<SanitizedHtml, string>(html => html.Html, text => SanitizedHtml.FromStore(text));
