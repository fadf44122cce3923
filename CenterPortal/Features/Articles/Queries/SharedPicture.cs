using AngleSharp.Html.Parser;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles.Queries;

/// <summary>The picture that stands for an article where its link is shared.</summary>
/// <param name="Src">Its address: the JPEG, which every such app can show.</param>
/// <param name="Alt">What it shows; empty when it only decorates.</param>
public sealed record SharedPicture(string Src, string Alt)
{
    /// <summary>The first that staff uploaded; drawings of the samples are none.</summary>
    internal static SharedPicture? FirstOf(IEnumerable<SanitizedHtml> blocks)
    {
        foreach (var block in blocks.Where(b => b.Html.Contains("src=\"/images/", StringComparison.Ordinal)))
            foreach (var img in new HtmlParser().ParseDocument("<body>" + block.Html).QuerySelectorAll("img"))
                if (img.GetAttribute("src") is { } src && src.StartsWith("/images/", StringComparison.Ordinal) && src.EndsWith(".jpg", StringComparison.Ordinal))
                    return new SharedPicture(src, img.GetAttribute("alt") ?? "");
        return null;
    }
}
