namespace CenterPortal.Infrastructure.Changes;

/// <summary>A live topic to push again; with <paramref name="Inside"/> it is one part of that followed topic.</summary>
/// <param name="Topic">The fragment, such as <c>row:press/42</c> or the part <c>block:42/3</c>.</param>
/// <param name="Inside">The followed topic that holds the part; null when the topic itself is followed.</param>
/// <param name="InsideVersion">The version that the holding topic has reached with this part.</param>
public sealed record LiveTarget(string Topic, string? Inside = null, long InsideVersion = 0)
{
    /// <summary>The topic whose followers hear of it.</summary>
    public string Followed => Inside ?? Topic;
}

/// <summary>What a change means for readers: cached pages to forget, fragments to push.</summary>
public sealed record Reaction(IReadOnlyList<string> EvictTags, IReadOnlyList<LiveTarget> Push)
{
    /// <summary>A change that no reader can see.</summary>
    public static readonly Reaction None = new([], []);

    /// <summary>
    /// Beginnings of topics: each topic that begins so is different now. They are names and not the followed ones, since a
    /// page that nobody has open now may ask again with its old version.
    /// </summary>
    public IReadOnlyList<string> PushFamilies { get; init; } = [];
}

/// <summary>A feature's answer to the changes of one topic. Called in the order of the log, after commit.</summary>
public interface IChangeReaction
{
    /// <summary>The topic of <see cref="Change.Topic"/> that this answers.</summary>
    string Topic { get; }

    /// <summary>Says what the change means. <paramref name="followers"/> knows which live topics anyone follows.</summary>
    ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct);
}
