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
        var text = new HtmlParser().ParseDocument("<body>" + html.Html).Body!.TextContent;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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
