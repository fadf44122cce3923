namespace CenterPortal.Features.Articles;

/// <summary>게시판: a named list of articles, such as 보도자료.</summary>
public sealed class Board
{
    /// <summary>Small id.</summary>
    public int Id { get; private set; }

    /// <summary>The word in the address, such as <c>press</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; set; }

    /// <summary>One sentence under the name.</summary>
    public required string Description { get; set; }

    /// <summary>Place among the boards, smallest first.</summary>
    public int Order { get; set; }

    /// <summary>Grows when the list changes: an article comes, goes, is renamed or takes another place.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Says that the list is different now.</summary>
    public void Touch() => Version++;
}
