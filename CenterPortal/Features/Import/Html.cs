using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CenterPortal.Features.Import;

/// <summary>Writes the few elements of which an imported body consists. Every text goes through the encoder.</summary>
internal static class Html
{
    // Hangul stays readable in the stored text.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A heading of a section.</summary>
    public static string Heading(string text) => $"<h2>{Encode(text)}</h2>";

    /// <summary>A paragraph whose lines break where the page broke them.</summary>
    public static string Paragraph(IEnumerable<string> lines, string? cssClass = null) =>
        cssClass is null ? $"<p>{Lines(lines)}</p>" : $"<p class=\"{cssClass}\">{Lines(lines)}</p>";

    /// <summary>A list of items, each of one or more lines.</summary>
    public static string List(IEnumerable<IReadOnlyList<string>> items) =>
        $"<ul>{string.Concat(items.Select(item => $"<li>{Lines(item)}</li>"))}</ul>";

    /// <summary>The place of a picture that is known by name only.</summary>
    public static string MissingPicture(string name, string caption) =>
        $"<figure class=\"missing\" data-name=\"{Encode(name)}\"><figcaption>{Encode(caption)}</figcaption></figure>";

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Select(Encode));

    private static string Encode(string text) => Encoder.Encode(PageText.Collapse(text));
}
