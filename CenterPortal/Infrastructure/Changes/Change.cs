using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Changes;

/// <summary>
/// One row of the change log: something readers can see became different. It carries ids and versions, never content,
/// and is written in the transaction of the change itself.
/// </summary>
public sealed class Change
{
    /// <summary>Order of the log, given by the database; on SQLite the order of commits.</summary>
    public long Sequence { get; private set; }

    /// <summary>What kind of thing changed, such as <c>article</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>Which one.</summary>
    public required string EntityId { get; init; }

    /// <summary>Its version after the change; grows with every change of the same entity.</summary>
    public required long Version { get; init; }

    /// <summary>What happened, such as <c>published</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The part that changed when the rest did not, such as one block of a text; otherwise null.</summary>
    public string? Part { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}

/// <summary>Adds changes to a write.</summary>
public static class ChangeLog
{
    /// <summary>Logs a change in the transaction of <paramref name="db"/>.</summary>
    public static void LogChange(this PortalDb db, string topic, string entityId, long version, string kind, DateTime at, string? part = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Add(new Change { Topic = topic, EntityId = entityId, Version = version, Kind = kind, At = at, Part = part });
    }
}
