using System.Text;
using AngleSharp.Html.Parser;

namespace CenterPortal.Infrastructure.Html;

/// <summary>Clean markup as plain text.</summary>
public static class PlainText
{
    /// <summary>The words of the markup, white space folded.</summary>
    public static string Of(SanitizedHtml html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var document = new HtmlParser().ParseDocument("<body>" + html.Html);
        // Cells and lines stand apart on the page without any white space between them.
        foreach (var apart in document.QuerySelectorAll("br, p, li, th, td, tr, caption, figcaption, h2, h3, h4, blockquote"))
            apart.After(document.CreateTextNode(" "));
        return string.Join(' ', document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The beginning of a text, at most so many characters, ending with an ellipsis when cut.</summary>
    public static string Summary(IEnumerable<SanitizedHtml> blocks, int most)
    {
        var summary = new StringBuilder();
        foreach (var text in blocks.Select(Of).Where(t => t.Length > 0))
        {
            if (summary.Length > 0) summary.Append(' ');
            summary.Append(text);
            if (summary.Length > most) return summary.ToString(0, most).TrimEnd() + "…";
        }

        return summary.ToString();
    }
}
