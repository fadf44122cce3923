using System.Collections.Concurrent;
using CenterPortal.Infrastructure.Changes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CenterPortal.Tests.Infrastructure.Changes;

/// <summary>A live topic that counts: what it heard, and how often it was loaded for rendering.</summary>
public sealed class Probe : IChangeReaction, ILiveTopic
{
    /// <summary>Its topic and prefix.</summary>
    public const string Name = "probe";

    private readonly ConcurrentQueue<long> _heard = [];
    private int _found;

    /// <summary>Sequences in the order in which they came.</summary>
    public IReadOnlyList<long> Heard => [.. _heard];

    /// <summary>How often the fragment was made.</summary>
    public int Found => Volatile.Read(ref _found);

    string IChangeReaction.Topic => Name;

    string ILiveTopic.Prefix => Name;

    /// <inheritdoc />
    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        _heard.Enqueue(change.Sequence);
        return ValueTask.FromResult(new Reaction([], [new LiveTarget($"{Name}:{change.EntityId}")]));
    }

    /// <inheritdoc />
    public Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        Task.FromResult<LiveView?>(new LiveView(Interlocked.Increment(ref _found), typeof(Fragment), new Dictionary<string, object?>(StringComparer.Ordinal)));

    private sealed class Fragment : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, Name);
            builder.CloseElement();
        }
    }
}

/// <summary>A feature that makes a mistake at every change.</summary>
internal sealed class Broken : IChangeReaction
{
    /// <summary>Its topic.</summary>
    public const string Name = "broken";

    string IChangeReaction.Topic => Name;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct) => throw new InvalidOperationException("부러 낸 오류");
}
