namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>One line of the staff's list.</summary>
/// <param name="WrittenAt">UTC.</param>
/// <param name="ChangedAt">UTC; null when never corrected.</param>
/// <param name="IsOwn">The one who looks wrote it.</param>
/// <param name="IsOwnDraft">The one who looks wrote it and it was never published.</param>
public sealed record DeskRow(
    int Id, string BoardSlug, string BoardName, string Title, DeskState State, string Author, DateTime WrittenAt, DateTime? ChangedAt, long Views,
    bool IsBest, bool IsPinned, bool IsTextMissing, bool IsSample, bool IsOwn, bool IsOwnDraft, long Version)
{
    // The grid keys its rows by equality: the line of an article stays the same element while the article changes.
    /// <inheritdoc />
    public bool Equals(DeskRow? other) => other?.Id == Id;

    /// <inheritdoc />
    public override int GetHashCode() => Id;
}

/// <summary>One page of the staff's list.</summary>
/// <param name="Counts">How many there are in each state, with the other conditions as asked.</param>
public sealed record DeskPage(ArticleAsk Ask, IReadOnlyList<DeskRow> Rows, int Total, IReadOnlyDictionary<DeskState, int> Counts)
{
    /// <summary>How many pages there are; an empty list has one.</summary>
    public int Pages => Math.Max(1, (Total + Ask.Size - 1) / Ask.Size);
}

/// <summary>What the filters offer.</summary>
public sealed record DeskChoices(IReadOnlyList<DeskBoard> Boards, IReadOnlyList<DeskWriter> Writers, IReadOnlyList<int> Years);

/// <summary>A board to choose.</summary>
public sealed record DeskBoard(string Slug, string Name, bool IsClosed);

/// <summary>A member of staff to choose, by the name under which they last wrote.</summary>
public sealed record DeskWriter(string Key, string Name);
