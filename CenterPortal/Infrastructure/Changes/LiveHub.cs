using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CenterPortal.Infrastructure.Changes;

/// <summary>What a reader's browser understands.</summary>
public interface ILiveReader
{
    /// <summary>Puts a fragment in the place of the one shown.</summary>
    Task Put(LiveMessage message);
}

/// <summary>
/// <c>/live</c>: open reading pages follow topics and get what changes. Anyone may follow; a topic holds only what
/// any anonymous page shows.
/// </summary>
[AllowAnonymous]
public sealed class LiveHub(Followers followers, FragmentRenderer renderer, LiveShelf shelf) : Hub<ILiveReader>
{
    /// <summary>Topics one connection may follow at once; a page has about fifty and leaves those that it no longer shows.</summary>
    public const int MostTopics = 400;

    private const int LongestTopic = 80;

    /// <summary>Follows the topics and returns those that are newer than the reader's.</summary>
    /// <exception cref="HubException">More topics than a page can have.</exception>
    public async Task<IReadOnlyList<LiveMessage>> Follow(IReadOnlyList<FollowedTopic> topics)
    {
        var mine = Context.Items.TryGetValue(typeof(LiveHub), out var held) ? (HashSet<string>)held! : Begin();
        if (topics is null || mine.Count + topics.Count > MostTopics) throw new HubException("topics");
        var missed = new List<LiveMessage>();
        foreach (var asked in topics)
        {
            if (asked?.Topic is not { Length: > 0 and <= LongestTopic } topic || !renderer.CanBeFollowed(topic)) continue;
            if (!mine.Contains(topic))
            {
                var name = followers.Add(topic);
                mine.Add(name);
                await Groups.AddToGroupAsync(Context.ConnectionId, name);
            }

            if (await shelf.GetAsync(topic, Context.ConnectionAborted) is { } now && now.Version > asked.Version)
                missed.Add(now);
        }

        return missed;
    }

    /// <summary>Hears no more of the topics; of one that was never followed there is nothing to leave.</summary>
    /// <exception cref="HubException">More topics than anyone can follow.</exception>
    public async Task Leave(IReadOnlyList<string> topics)
    {
        if (topics is null || topics.Count > MostTopics) throw new HubException("topics");
        if (!Context.Items.TryGetValue(typeof(LiveHub), out var held)) return;
        foreach (var topic in topics)
        {
            if (topic is null || !((HashSet<string>)held!).Remove(topic)) continue;
            followers.Remove(topic);
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, topic);
        }
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(typeof(LiveHub), out var held))
            foreach (var topic in (HashSet<string>)held!)
                followers.Remove(topic);
        return Task.CompletedTask;
    }

    private HashSet<string> Begin()
    {
        var mine = new HashSet<string>(StringComparer.Ordinal);
        Context.Items[typeof(LiveHub)] = mine;
        return mine;
    }
}
