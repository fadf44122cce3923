namespace CenterPortal.Components.Shared;

/// <summary>할 일: something in the studio that waits for someone of staff.</summary>
/// <param name="Order">Place in the list, most urgent first.</param>
/// <param name="Sentence">What is to be done, with how many, such as 검토를 기다리는 글 2건.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="IsUrgent">Something is wrong, and waiting makes it worse.</param>
public sealed record StudioTask(int Order, string Sentence, string Href, bool IsUrgent = false);

/// <summary>A feature that knows of things to be done; only those that the person may do.</summary>
public interface IStudioTasks
{
    /// <summary>Topics of the change log after which it should be asked again.</summary>
    IReadOnlyCollection<string> Topics { get; }

    /// <summary>What waits for this person now.</summary>
    Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct);
}

/// <summary>A record that quick search found.</summary>
/// <param name="Kind">What it is, in a word, such as 글.</param>
/// <param name="Note">What tells it from others of the same name; null when nothing does.</param>
public sealed record StudioHit(string Kind, string Name, string? Note, string Href);

/// <summary>A feature whose records quick search finds; only those that the person may see.</summary>
public interface IStudioFinder
{
    /// <summary>The best matches, at most as many as asked for.</summary>
    Task<IReadOnlyList<StudioHit>> FindAsync(Guid person, string words, int most, CancellationToken ct);
}

/// <summary>Asks all features at once, for the bell, for today's page and for quick search.</summary>
public sealed class StudioDesk(IEnumerable<IStudioTasks> tasks, IEnumerable<IStudioFinder> finders)
{
    /// <summary>Topics after which <see cref="TasksAsync"/> may answer otherwise.</summary>
    public IReadOnlyCollection<string> Topics { get; } = [.. tasks.SelectMany(t => t.Topics).Distinct(StringComparer.Ordinal)];

    /// <summary>Everything that waits for the person.</summary>
    public async Task<IReadOnlyList<StudioTask>> TasksAsync(Guid person, CancellationToken ct)
    {
        var all = new List<StudioTask>();
        foreach (var source in tasks)
            all.AddRange(await source.GetAsync(person, ct));
        return [.. all.OrderBy(t => t.Order)];
    }

    /// <summary>Records of all features that the words name.</summary>
    public async Task<IReadOnlyList<StudioHit>> FindAsync(Guid person, string words, int mostOfEach, CancellationToken ct)
    {
        var found = new List<StudioHit>();
        foreach (var finder in finders)
            found.AddRange(await finder.FindAsync(person, words, mostOfEach, ct));
        return found;
    }
}
