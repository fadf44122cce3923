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

    /// <summary>닫음: no new articles since; what is there can still be read.</summary>
    public Closing? Closing { get; private set; }

    /// <summary>Takes no new articles any longer.</summary>
    public void Close(Guid? by, DateTime at)
    {
        Closing = new Closing(by, at);
        Touch();
    }

    /// <summary>Takes new articles again.</summary>
    public void Open()
    {
        Closing = null;
        Touch();
    }

    /// <summary>Says that the list is different now.</summary>
    public void Touch() => Version++;
}

/// <summary>닫음: a board closed by a person of staff (null: the command line) at an instant (UTC).</summary>
public sealed record Closing(Guid? By, DateTime At);
