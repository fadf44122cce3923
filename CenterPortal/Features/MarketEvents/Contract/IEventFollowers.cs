using CenterPortal.Data;

namespace CenterPortal.Features.MarketEvents.Contract;

/// <summary>An event as those hear of it who follow it.</summary>
/// <param name="Change">What became different, in sentences.</param>
/// <param name="NotBefore">Nothing leaves before this instant (UTC): until then it can be taken back.</param>
public sealed record EventNews(int EventId, long Version, string Name, string Change, DateTime NotBefore);

/// <summary>A feature that knows people who want to hear when an event becomes different, such as those who asked to be reminded.</summary>
public interface IEventFollowers
{
    /// <summary>How many would be told.</summary>
    Task<int> CountAsync(PortalDb db, int eventId, CancellationToken ct);

    /// <summary>Writes to them, inside the write of the change.</summary>
    Task TellAsync(PortalDb db, EventNews news, CancellationToken ct);

    /// <summary>Takes back what was written of a version and has not left.</summary>
    Task TakeBackAsync(PortalDb db, int eventId, long version, CancellationToken ct);
}
