using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CenterPortal.Infrastructure.Html;

/// <summary>
/// What pictures in a text may say: only own addresses, also among the sizes to choose from, of which the browser takes
/// one that nobody looked at.
/// </summary>
internal static partial class PictureTaming
{
    private static readonly string[] Types = ["image/avif", "image/webp"];

    [GeneratedRegex(@"^/images/[0-9]{1,9}/[0-9]{1,5}\.(?:webp|avif|jpg) [0-9]{1,5}w(?:, /images/[0-9]{1,9}/[0-9]{1,5}\.(?:webp|avif|jpg) [0-9]{1,5}w)*\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OwnSizes { get; }

    [GeneratedRegex("^[0-9a-z().:, %-]{1,200}\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Measures { get; }

    /// <summary>Takes from an element what it may not have, or takes the element away.</summary>
    /// <param name="leadsOut">True for an address of another site.</param>
    public static void Tame(IElement element, Func<string, bool> leadsOut)
    {
        switch (element.LocalName)
        {
            case "img" when element.GetAttribute("src") is not { } src || !src.StartsWith('/') || leadsOut(src):
            case "source" when element.ParentElement?.LocalName != "picture" || !Types.Contains(element.GetAttribute("type")) || !Fits(element, "srcset", OwnSizes):
            case "picture" when element.QuerySelector("img") is null:
                Remove(element);
                return;
            case "img":
                Keep(element, "srcset", Fits(element, "srcset", OwnSizes));
                Keep(element, "sizes", Fits(element, "sizes", Measures));
                Keep(element, "decoding", element.GetAttribute("decoding") is "async" or "sync" or "auto");
                Keep(element, "type", false);
                element.SetAttribute("loading", "lazy");
                return;
            case "source":
                Keep(element, "sizes", Fits(element, "sizes", Measures));
                Keep(element, "src", false);
                Keep(element, "decoding", false);
                return;
            default:
                foreach (var name in new[] { "srcset", "sizes", "type", "decoding" })
                    Keep(element, name, false);
                return;
        }
    }

    // Sizes to choose from are nothing without the picture itself.
    private static void Remove(IElement element)
    {
        var around = element.ParentElement;
        element.Remove();
        if (around is { LocalName: "picture" } && around.QuerySelector("img") is null) around.Remove();
    }

    private static bool Fits(IElement element, string name, Regex pattern) => element.GetAttribute(name) is { } value && pattern.IsMatch(value);

    private static void Keep(IElement element, string name, bool isFit)
    {
        if (!isFit) element.RemoveAttribute(name);
    }
}
