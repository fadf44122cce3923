using AngleSharp.Html.Parser;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles.Queries;

/// <summary>A place in a text where the old site had a picture that has not been moved yet.</summary>
/// <param name="Name">The picture's file name.</param>
/// <param name="Caption">Its caption, when the old page told it.</param>
internal sealed record MissingPicture(string Name, string Caption)
{
    private const string Mark = "<figure class=\"missing\"";

    /// <summary>Reads the block; null when it is anything else.</summary>
    public static MissingPicture? Of(SanitizedHtml block)
    {
        if (!block.Html.StartsWith(Mark, StringComparison.Ordinal)) return null;
        var figure = new HtmlParser().ParseDocument("<body>" + block.Html).QuerySelector("figure");
        return figure?.GetAttribute("data-name") is { } name ? new MissingPicture(name, figure.TextContent.Trim()) : null;
    }
}
