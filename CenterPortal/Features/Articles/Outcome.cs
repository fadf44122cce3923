namespace CenterPortal.Features.Articles;

/// <summary>What became of a use case: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
/// <param name="Undo">What would undo it; null when nothing changed or nothing can be undone.</param>
public sealed record Outcome(string? Refusal, ActUndo? Undo = null)
{
    /// <summary>It was done.</summary>
    public static readonly Outcome Done = new((string?)null);

    /// <summary>The article is not there.</summary>
    public static readonly Outcome NoArticle = new("그 번호의 글이 없습니다. 목록에서 다시 골라 주세요.");

    /// <summary>The one who asked may not.</summary>
    public static readonly Outcome NotAllowed = new("이 일은 편집자가 합니다. 편집자에게 부탁해 주세요.");

    /// <summary>The board is not there.</summary>
    public static readonly Outcome NoBoard = new("그런 게시판이 없습니다. 목록에서 다시 골라 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>What an act changed, for whoever undoes it.</summary>
/// <param name="Version">The article's version after the act; a later one is another's work and stays.</param>
/// <param name="Before">Where it stood.</param>
public sealed record ActUndo(int Id, long Version, ArticleStanding Before);
