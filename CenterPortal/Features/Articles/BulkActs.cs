namespace CenterPortal.Features.Articles;

/// <summary>What can be done to many articles at once.</summary>
public enum BulkAct
{
    /// <summary>게시.</summary>
    Publish,

    /// <summary>내림.</summary>
    Withdraw,

    /// <summary>휴지통으로.</summary>
    Trash,

    /// <summary>되살림.</summary>
    Restore,
}

/// <summary>What became of one article of many.</summary>
public sealed record BulkItem(int Id, Outcome Outcome);

/// <summary>What became of all.</summary>
public sealed record BulkOutcome(IReadOnlyList<BulkItem> Items)
{
    /// <summary>How many were changed.</summary>
    public int Changed => Items.Count(i => i.Outcome.Undo is not null);

    /// <summary>How many needed no change.</summary>
    public int Same => Items.Count(i => i.Outcome is { IsDone: true, Undo: null });

    /// <summary>Those refused.</summary>
    public IReadOnlyList<BulkItem> Refused => [.. Items.Where(i => !i.Outcome.IsDone)];

    /// <summary>What would undo it all, the last first.</summary>
    public IReadOnlyList<ActUndo> Undo => [.. Items.Select(i => i.Outcome.Undo).OfType<ActUndo>().Reverse()];
}

/// <summary>Acts on many articles, one write each, so that others get their turn in between.</summary>
public sealed class BulkActs(PublishArticle publish, WithdrawArticle withdraw, TrashArticle trash, RestoreArticle restore, UndoAct undo)
{
    /// <summary>The most at once.</summary>
    public const int Most = 200;

    /// <summary>Does the act to each and tells each outcome; <paramref name="told"/> hears how many are through.</summary>
    /// <param name="reason">Why, for <see cref="BulkAct.Withdraw"/>.</param>
    public Task<BulkOutcome> HandleAsync(IReadOnlyList<int> ids, BulkAct act, Guid? by, string reason = "", Func<int, Task>? told = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return EachAsync([.. ids.Distinct().Take(Most)], id => id, id => act switch
        {
            BulkAct.Publish => publish.HandleAsync(id, by, ct),
            BulkAct.Withdraw => withdraw.HandleAsync(id, by, reason, ct),
            BulkAct.Trash => trash.HandleAsync(id, by, ct),
            _ => restore.HandleAsync(id, by, ct),
        }, told, ct);
    }

    /// <summary>Undoes each and tells each outcome.</summary>
    public Task<BulkOutcome> UndoAsync(IReadOnlyList<ActUndo> undos, Guid? by, Func<int, Task>? told = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(undos);
        return EachAsync(undos, u => u.Id, u => undo.HandleAsync(u, by, ct), told, ct);
    }

    private static async Task<BulkOutcome> EachAsync<T>(IReadOnlyList<T> all, Func<T, int> id, Func<T, Task<Outcome>> act, Func<int, Task>? told, CancellationToken ct)
    {
        var items = new List<BulkItem>(all.Count);
        foreach (var one in all)
        {
            ct.ThrowIfCancellationRequested();
            items.Add(new BulkItem(id(one), await act(one)));
            if (told is not null) await told(items.Count);
            // SQLite answers without ever waiting, so the page that asked would not be drawn until the end.
            await Task.Yield();
        }

        return new BulkOutcome(items);
    }
}
