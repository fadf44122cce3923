using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Web;

/// <summary>An instant at which pages change with no one doing anything: closing time, midnight, the end of a Best.</summary>
public interface ITimeBoundary
{
    /// <summary>A name that stays; with the instant it makes the boundary's identity.</summary>
    string Name { get; }

    /// <summary>The next instant after <paramref name="utcNow"/>; null when none is known.</summary>
    Task<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct);

    /// <summary>Logs what changes at <paramref name="utcInstant"/>; called once across processes, inside a write.</summary>
    Task LogAsync(PortalDb db, DateTime utcInstant, CancellationToken ct);
}

/// <summary>Knows the next time boundary of the whole portal; asked by every page that is kept.</summary>
public sealed class TimeBoundaries(IEnumerable<ITimeBoundary> sources)
{
    private sealed record Known(DateTime AskedAt, DateTime? Next);

    private Known? _known;

    /// <summary>The next instant after now at which some page changes by itself.</summary>
    public async ValueTask<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct)
    {
        if (Volatile.Read(ref _known) is { } known && utcNow >= known.AskedAt && (known.Next is null || utcNow < known.Next)) return known.Next;
        DateTime? next = null;
        foreach (var source in sources)
            if (await source.NextAsync(utcNow, ct) is { } at && (next is null || at < next))
                next = at;
        Volatile.Write(ref _known, new Known(utcNow, next));
        return next;
    }

    /// <summary>Asks the sources anew: hours, holidays or a Best have changed.</summary>
    public void Reset() => Volatile.Write(ref _known, null);
}
