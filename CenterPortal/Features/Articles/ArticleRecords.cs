using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles;

/// <summary>매체: where a press clipping comes from.</summary>
/// <param name="Outlet">The paper or site.</param>
/// <param name="Reporter">The reporter, when known.</param>
/// <param name="PublishedOn">Date of publication (local), when known.</param>
/// <param name="Link">Address of the original, when known; http or https.</param>
public sealed record PressSource(string Outlet, string? Reporter, DateOnly? PublishedOn, string? Link);

/// <summary>게시: readers may see the article.</summary>
/// <param name="By">The member of staff; null for the program (imports, samples, the command line).</param>
/// <param name="At">When (UTC).</param>
public sealed record Publication(Guid? By, DateTime At);

/// <summary>내림: the article was public and is no more.</summary>
public sealed record Withdrawal(Guid? By, DateTime At, string Reason);

/// <summary>휴지통: thrown away by a person of staff (null: the program) at an instant (UTC); kept thirty days.</summary>
public sealed record Trashing(Guid? By, DateTime At);

/// <summary>검토 요청: the writer asked at an instant (UTC) that an editor read the article over.</summary>
public sealed record ReviewRequest(Guid By, DateTime At);

/// <summary>Best: staff's own pick.</summary>
/// <param name="Order">Place among the picks of the board, smallest first.</param>
/// <param name="Reason">Why, for readers; may be empty for imported picks.</param>
/// <param name="Until">End (UTC), exclusive; null means until staff end it.</param>
public sealed record BestPick(int Order, string Reason, DateTime? Until, Guid? By, DateTime At);

/// <summary>공지 고정: the article stays above the newest until the end (UTC, exclusive; null means until staff end it).</summary>
public sealed record Pin(DateTime? Until, Guid? By, DateTime At);

/// <summary>Where an article stands: all its states at one moment.</summary>
public sealed record ArticleStanding(Publication? Publication, Withdrawal? Withdrawal, Trashing? Trashing, BestPick? Best, Pin? Pin);

/// <summary>One top-level element of a text: a paragraph, a heading, a figure. It changes, is pushed and marked by itself.</summary>
public sealed class ArticleBlock
{
    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Stays with the block through corrections; counted within the article.</summary>
    public required int Number { get; init; }

    /// <summary>Place in the text, from 0.</summary>
    public required int Position { get; set; }

    /// <summary>The markup.</summary>
    public required SanitizedHtml Html { get; set; }

    /// <summary>The article's version at which this block last changed.</summary>
    public required long Version { get; set; }
}

/// <summary>첨부: a file of an article, or the name of one that has not been moved from the old site yet.</summary>
public sealed class Attachment
{
    /// <summary>Small id, part of the download's address.</summary>
    public int Id { get; private set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Place among the attachments.</summary>
    public required int Position { get; set; }

    /// <summary>The file's name as people know it.</summary>
    public required string Name { get; init; }

    /// <summary>Name in the file store; null while the file has not been moved.</summary>
    public string? StoredName { get; set; }

    /// <summary>Bytes; 0 while the file has not been moved.</summary>
    public long Size { get; set; }

    /// <summary>The upload it came from: the page that brought it may name it again before it knows the id.</summary>
    public Guid? UploadId { get; set; }

    /// <summary>How often it was downloaded.</summary>
    public long Downloads { get; private set; }
}
