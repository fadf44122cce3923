using AngleSharp.Html.Parser;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles.Fragments;

/// <summary>A picture of which only the name has been moved. The text keeps the bare mark, so that the picture can take its place later.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Caption">What the old page said under it; may be empty.</param>
internal sealed record MissingPicture(string Name, string Caption)
{
    /// <summary>Reads a block; null when it is anything else.</summary>
    public static MissingPicture? Read(SanitizedHtml block)
    {
        if (!block.Html.StartsWith("<figure", StringComparison.Ordinal)) return null;
        var figure = new HtmlParser().ParseDocument(block.Html).QuerySelector("figure.missing[data-name]");
        return figure is null ? null : new MissingPicture(figure.GetAttribute("data-name")!, figure.TextContent.Trim());
    }
}
