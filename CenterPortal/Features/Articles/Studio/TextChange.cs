using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>What a save changed, in a few words for the record: the first passage that differs.</summary>
internal sealed record TextChange(string? Before, string? After)
{
    private const int Most = 80;

    public static TextChange Between(Article article, string title, IReadOnlyList<SanitizedHtml> blocks)
    {
        if (title != article.Title) return new TextChange(Cut(article.Title), Cut(title));
        var old = article.Blocks.OrderBy(b => b.Position).Select(b => b.Html).ToArray();
        var at = 0;
        while (at < old.Length && at < blocks.Count && old[at].Equals(blocks[at])) at++;
        return new TextChange(Cut(old.ElementAtOrDefault(at)), Cut(blocks.ElementAtOrDefault(at)));
    }

    private static string? Cut(SanitizedHtml? block) => block is null ? null : Cut(PlainText.Of(block));

    // The record cannot be changed any more, so nobody's number may come into it.
    internal static string Cut(string whole) => PersonalNumbers.Masked(whole) is var text && text.Length <= Most ? text : text[..Most].TrimEnd() + "…";
}
