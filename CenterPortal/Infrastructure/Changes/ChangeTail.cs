using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Changes;

/// <summary>
/// Reads the change log in order and makes each change visible: cached pages are forgotten, fragments are rendered
/// once and pushed. Commits wake it (see <see cref="CommitSignal"/>); it looks by itself every <see cref="PollEvery"/>.
/// </summary>
public sealed class ChangeTail(
    IDbContextFactory<PortalDb> contexts,
    CommitSignal signal,
    IEnumerable<IChangeReaction> reactions,
    Followers followers,
    LiveShelf shelf,
    PageCache pages,
    TimeBoundaries boundaries,
    IHubContext<LiveHub, ILiveReader> hub,
    ChangeFeed feed,
    ILogger<ChangeTail> log) : BackgroundService
{
    /// <summary>The longest time until a change is seen whose signal was lost.</summary>
    public static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(500);

    private const int Batch = 200;
    private readonly ILookup<string, IChangeReaction> _reactions = reactions.ToLookup(r => r.Topic, StringComparer.Ordinal);
    private long _failing;

    /// <summary>The last change that was made visible.</summary>
    public long Processed => pages.Sequence;

    /// <summary>False while the log cannot be read; readiness looks at it.</summary>
    public bool IsHealthy => Interlocked.Read(ref _failing) == 0;

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        pages.Begin(await db.Set<Change>().MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await ReadBatchAsync(stoppingToken) == Batch)
                {
                }

                Interlocked.Exchange(ref _failing, 0);
                await signal.WaitAsync(PollEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                if (Interlocked.Increment(ref _failing) == 1)
                    log.LogError(e, "Change log cannot be read after {Sequence}; trying again", pages.Sequence);
                await Task.Delay(PollEvery, stoppingToken);
            }
        }
    }

    private async Task<int> ReadBatchAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var after = pages.Sequence;
        var batch = await db.Set<Change>().AsNoTracking()
            .Where(c => c.Sequence > after).OrderBy(c => c.Sequence).Take(Batch).ToListAsync(ct);
        if (batch.Count > 0) boundaries.Reset();
        foreach (var change in batch)
            await ApplyAsync(change, ct);
        return batch.Count;
    }

    private async Task ApplyAsync(Change change, CancellationToken ct)
    {
        var push = new List<LiveTarget>();
        var tags = new List<string>();
        foreach (var reaction in _reactions[change.Topic])
        {
            var answer = await AskAsync(reaction, change, ct);
            tags.AddRange(answer.EvictTags);
            push.AddRange(answer.Push);
            foreach (var family in answer.PushFamilies)
            {
                // Forgotten before the followers are counted: who comes in between loads what is new.
                shelf.ForgetFamily(family);
                push.AddRange(followers.Matching(family).Select(topic => new LiveTarget(topic)));
            }
        }

        foreach (var target in push)
            shelf.Forget(target.Followed);
        await pages.MoveAsync(change.Sequence, tags, ct);
        feed.Tell(change);
        foreach (var target in push.Where(t => followers.Has(t.Followed)))
            await PushAsync(target);
    }

    // One feature's mistake must not keep the changes of all others from readers; without its answer every page is in doubt.
    private async Task<Reaction> AskAsync(IChangeReaction reaction, Change change, CancellationToken ct)
    {
        try
        {
            return await reaction.ReactAsync(change, followers, ct);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            log.LogError(e, "{Reaction} failed at change {Sequence}; every cached page is forgotten instead", reaction.GetType().Name, change.Sequence);
            return new Reaction([PublicPageAttribute.SiteTag], []);
        }
    }

    private async Task PushAsync(LiveTarget target)
    {
        try
        {
            if (await shelf.LoadAsync(target.Topic) is not { } message) return;
            if (target.Inside is not null)
                message = message with { Inside = new FollowedTopic(target.Inside, target.InsideVersion) };
            await hub.Clients.Group(target.Followed).Put(message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            log.LogError(e, "Fragment {Topic} could not be pushed; its readers get it with their next visit", target.Topic);
        }
    }
}
