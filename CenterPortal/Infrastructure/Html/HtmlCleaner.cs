using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace CenterPortal.Infrastructure.Html;

/// <summary>Turns markup from anywhere into markup that a page of the portal may hold: few elements, no styles, no scripts, links with care. It can be used from many threads.</summary>
public sealed class HtmlCleaner
{
    private static readonly string[] Elements =
    [
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "figure", "figcaption", "img", "a", "strong", "b", "em", "i", "u", "s",
        "picture", "source", "br", "hr", "table", "caption", "thead", "tbody", "tr", "th", "td", "sup", "sub", "code", "pre",
    ];

    private static readonly string[] Attributes =
        ["href", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "title", "class", "data-name", "lang", "start", "type", "srcset", "sizes", "decoding"];

    private static readonly string[] Classes = ["note", "byline", "missing", "untold"];

    // What stands in these is no text for people.
    private static readonly string[] Wordless =
    [
        "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "audio", "video", "canvas",
        "title", "head", "textarea", "select", "noembed", "noframes", "xmp", "plaintext",
    ];

    // Setting it up takes a good part of a start, and most starts clean nothing before their first page.
    private readonly Lazy<HtmlSanitizer> _sanitizer = new(SetUp);

    private static HtmlSanitizer SetUp()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.AllowedClasses.UnionWith(Classes);
        // Word processors wrap every word in elements of their own: those go, the words stay.
        sanitizer.KeepChildNodes = true;
        sanitizer.RemovingTag += (_, e) =>
        {
            if (Wordless.Contains(e.Tag.LocalName, StringComparer.OrdinalIgnoreCase)) e.Tag.InnerHtml = "";
        };
        sanitizer.PostProcessNode += (_, e) => Tame(e.Node);
        return sanitizer;
    }

    /// <summary>Cleans one piece of markup. Of markup deeper than any text is, the words are left.</summary>
    public SanitizedHtml Clean(string html) =>
        SanitizedHtml.FromCleaner(_sanitizer.Value.Sanitize(Nesting.IsTooDeep(html) ? Nesting.Flatten(html) : html).Trim());

    /// <summary>Cleans a text and splits it into its top-level elements, the blocks that change one by one. Loose text becomes paragraphs.</summary>
    public IReadOnlyList<SanitizedHtml> CleanBlocks(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + Clean(html).Html).Body!;
        return [.. body.ChildNodes
            .Select(node => node switch
            {
                IElement element => element.OuterHtml,
                IText text when !string.IsNullOrWhiteSpace(text.Data) => $"<p>{text.Data.Trim()}</p>",
                _ => "",
            })
            .Where(block => block.Length > 0)
            .Select(Clean)
            .Where(block => block.Html.Length > 0)];
    }

    /// <summary>Cleans a text whole: its blocks, one a line.</summary>
    public SanitizedHtml CleanText(string html) => SanitizedHtml.FromCleaner(string.Join('\n', CleanBlocks(html).Select(b => b.Html)));

    // A link out of the portal must not hand its page to the other side.
    private static void Tame(INode node)
    {
        if (node is not IElement element) return;
        if (element.LocalName == "a" && element.GetAttribute("href") is { } href && LeadsOut(href))
            element.SetAttribute("rel", "noopener nofollow external");
        PictureTaming.Tame(element, LeadsOut);
    }

    // Browsers read a backslash as a slash and leave out tabs and line ends: "/\\host" and "/\t/host" are other sites.
    private static bool LeadsOut(string address)
    {
        var read = string.Concat(address.Trim().Replace('\\', '/').Where(c => !char.IsControl(c)));
        return read.StartsWith("//", StringComparison.Ordinal)
            || read.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || read.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
    }
}
