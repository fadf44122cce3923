using CenterPortal.Features.Articles.Studio;

namespace CenterPortal.Features.Articles;

/// <summary>
/// 지난 글: title and text of an article as they were until someone changed them, so that staff can compare and go back.
/// Readers never see it. Resident registration numbers are not kept (개인정보 보호법 제24조의2).
/// </summary>
public sealed class PastText
{
    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>The article's <see cref="Article.TextVersion"/> of this text.</summary>
    public required long Version { get; init; }

    /// <summary>The title as it was.</summary>
    public required string Title { get; init; }

    /// <summary>The text as it was, one block after the other; cleaned anew by whoever shows it.</summary>
    public required string Html { get; init; }

    /// <summary>When (UTC) the next text took its place.</summary>
    public required DateTime ReplacedAt { get; init; }

    /// <summary>Who wrote the next text; null for imports and the command line.</summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>What the article holds now, to be replaced by a person (null: the program) at an instant (UTC).</summary>
    internal static PastText Of(Article article, Guid? by, DateTime at) => new()
    {
        Version = article.TextVersion,
        Title = PersonalNumbers.WithoutResident(article.Title),
        Html = PersonalNumbers.WithoutResident(string.Join('\n', article.Blocks.OrderBy(b => b.Position).Select(b => b.Html.Html))),
        ReplacedAt = at,
        ReplacedBy = by,
    };
}
