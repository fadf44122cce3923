namespace CenterPortal.Infrastructure.Mail;

/// <summary>A piece of a letter as it is laid out: lines of text, or a way into the portal.</summary>
/// <param name="Lines">The lines of a paragraph; for a way one line, its words.</param>
/// <param name="Href">Where the way leads; null for a paragraph.</param>
public sealed record LetterBlock(IReadOnlyList<string> Lines, Uri? Href = null)
{
    private const string NoWords = "열어 보기";

    /// <summary>
    /// Cuts a text into paragraphs. A line that ends with an address of this portal becomes a way, with the words before the
    /// colon on it. Addresses of others stay text: a value that a visitor typed must not become a button in our name.
    /// </summary>
    public static IReadOnlyList<LetterBlock> Of(string text, Uri portal)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(portal);
        var blocks = new List<LetterBlock>();
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            var way = WayOf(line.Trim(), portal);
            if (line.Trim().Length > 0 && way is null)
            {
                lines.Add(line.TrimEnd());
                continue;
            }

            if (lines.Count > 0) blocks.Add(new LetterBlock([.. lines]));
            lines.Clear();
            if (way is not null) blocks.Add(way);
        }

        return blocks;
    }

    private static LetterBlock? WayOf(string line, Uri portal)
    {
        var cut = line.LastIndexOf(' ');
        if (!Uri.TryCreate(line[(cut + 1)..], UriKind.Absolute, out var href) || !IsOurs(href, portal)) return null;
        var words = cut < 0 ? "" : line[..cut].Trim().TrimEnd(':').Trim();
        return new LetterBlock([words.Length > 0 ? words : NoWords], href);
    }

    private static bool IsOurs(Uri href, Uri portal) =>
        href.Scheme == portal.Scheme && href.Authority == portal.Authority && href.UserInfo.Length == 0;
}
