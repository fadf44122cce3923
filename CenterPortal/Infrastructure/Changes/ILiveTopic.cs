namespace CenterPortal.Infrastructure.Changes;

/// <summary>What a live topic shows now: its version and the component that renders it.</summary>
/// <param name="Version">Grows with each visible change; readers take only greater ones.</param>
/// <param name="Component">The same component the page itself uses.</param>
/// <param name="Parameters">Its parameters; never a user or request.</param>
public sealed record LiveView(long Version, Type Component, IReadOnlyDictionary<string, object?> Parameters);

/// <summary>A family of live topics, named <c>prefix</c> or <c>prefix:id</c>.</summary>
public interface ILiveTopic
{
    /// <summary>The word before the colon.</summary>
    string Prefix { get; }

    /// <summary>False for parts, which are pushed inside another topic and cannot be followed alone.</summary>
    bool CanBeFollowed => true;

    /// <summary>Finds what the topic shows now; null when there is no such thing and never was for readers.</summary>
    Task<LiveView?> FindAsync(string id, CancellationToken ct);
}
