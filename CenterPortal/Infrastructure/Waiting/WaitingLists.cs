using CenterPortal.Data;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Waiting;

/// <summary>
/// Waiting lists of whole groups. Everything is called inside the write that changes something, so that no place is ever free
/// after it that the first waiting group could have had.
/// </summary>
public sealed class WaitingLists(IEnumerable<IWaitingQueue> queues, WorkingTime time, TimeProvider clock)
{
    private const int MostWaiting = 2_000;
    private readonly Dictionary<string, IWaitingQueue> _queues = queues.ToDictionary(q => q.Kind, StringComparer.Ordinal);

    /// <summary>Puts a group at the end of a queue; one that waits there already keeps its place, with the size and the reason of now.</summary>
    public async Task<WaitingEntry> JoinAsync(PortalDb db, string queue, string kind, Guid subject, int size, string reason, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        if (await FindAsync(db, kind, subject, ct) is { } waits)
        {
            waits.Tell(size, reason);
            return waits;
        }

        var entry = new WaitingEntry
        {
            Id = Guid.CreateVersion7(),
            Queue = queue,
            Kind = kind,
            SubjectId = subject,
            Size = size,
            Since = Now,
            Turn = await LastTurnAsync(db, queue, ct) + 1,
            Reason = "",
        };
        entry.Tell(size, reason);
        db.Add(entry);
        await db.SaveChangesAsync(ct);
        return entry;
    }

    /// <summary>The entry with which a thing waits; null when it does not.</summary>
    public Task<WaitingEntry?> FindAsync(PortalDb db, string kind, Guid subject, CancellationToken ct = default) =>
        db.Set<WaitingEntry>().SingleOrDefaultAsync(e => e.Kind == kind && e.SubjectId == subject && e.EndedAt == null, ct);

    /// <summary>What a thing wishes for anew can be offered to it again, though it was declined once. Whoever calls it advances the queue.</summary>
    public async Task WishAnewAsync(PortalDb db, string kind, Guid subject, IReadOnlyCollection<string> offers, CancellationToken ct = default)
    {
        if (offers.Count > 0 && await FindAsync(db, kind, subject, ct) is { } waits) waits.Forget(offers);
    }

    /// <summary>
    /// Called inside every write that may free something in the queue. Offers that ran out are passed on; then whoever waits is
    /// asked for in turn, the first that fits is offered it, then the next, until nothing fits.
    /// </summary>
    public Task AdvanceAsync(PortalDb db, string queue, CancellationToken ct = default) => AdvanceAsync(db, queue, behind: null, ct);

    /// <summary>Takes the offer: ends the waiting. False, and the offer is passed on, when it no longer stands. The feature then makes its hold firm.</summary>
    public async Task<bool> AcceptAsync(PortalDb db, Guid entry, CancellationToken ct = default)
    {
        if (await WaitingAsync(db, entry, ct) is not { } waits) return false;
        var stands = waits.HasOffer(Now);
        if (stands) waits.End(WaitingEnd.Accepted, Now);
        await AdvanceAsync(db, waits.Queue, ct);
        return stands;
    }

    /// <summary>Declines the offer and goes on waiting in the same place; the same is not offered again. Without an offer it does nothing.</summary>
    public async Task DeclineAsync(PortalDb db, Guid entry, CancellationToken ct = default)
    {
        if (await WaitingAsync(db, entry, ct) is not { } waits) return;
        if (waits.HasOffer(Now))
        {
            await QueueOf(waits).WithdrawOfferAsync(db, waits, ct);
            waits.Decline();
        }

        await AdvanceAsync(db, waits.Queue, waits.Id, ct);
    }

    /// <summary>
    /// The feature takes the offer back because it asks for something else; the group goes on waiting in the same place and nothing
    /// counts. Whoever calls it advances the queue once that something has its place.
    /// </summary>
    public async Task WithdrawAsync(PortalDb db, Guid entry, CancellationToken ct = default)
    {
        if (await WaitingAsync(db, entry, ct) is not { Offer: not null } waits) return;
        await QueueOf(waits).WithdrawOfferAsync(db, waits, ct);
        waits.Withdraw();
    }

    /// <summary>Leaves the list; what was offered is passed on.</summary>
    public async Task LeaveAsync(PortalDb db, Guid entry, CancellationToken ct = default)
    {
        if (await WaitingAsync(db, entry, ct) is not { } waits) return;
        if (waits.Offer is not null) await QueueOf(waits).WithdrawOfferAsync(db, waits, ct);
        waits.End(WaitingEnd.Left, Now);
        await AdvanceAsync(db, waits.Queue, ct);
    }

    /// <summary>These things leave the list together; then whoever waits is asked, once for all of them.</summary>
    public async Task LeaveAsync(PortalDb db, string queue, string kind, IReadOnlyCollection<Guid> subjects, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(subjects);
        var leaving = subjects.Count == 0 ? [] : await db.Set<WaitingEntry>().Where(e => e.Kind == kind && subjects.Contains(e.SubjectId) && e.EndedAt == null).OrderBy(e => e.Turn).Take(subjects.Count).ToListAsync(ct);
        foreach (var entry in leaving)
        {
            if (entry.Offer is not null) await QueueOf(entry).WithdrawOfferAsync(db, entry, ct);
            entry.End(WaitingEnd.Left, Now);
        }

        await AdvanceAsync(db, queue, ct);
    }

    /// <summary>Which place the entry has among those who wait in its queue, from 1.</summary>
    public async Task<int> PositionAsync(PortalDb db, WaitingEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entry);
        return 1 + await db.Set<WaitingEntry>().CountAsync(e => e.Queue == entry.Queue && e.EndedAt == null && e.Turn < entry.Turn, ct);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task AdvanceAsync(PortalDb db, string queue, Guid? behind, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.SaveChangesAsync(ct);
        var waiting = await db.Set<WaitingEntry>().Where(e => e.Queue == queue && e.EndedAt == null).OrderBy(e => e.Turn).Take(MostWaiting).ToListAsync(ct);
        var silent = waiting.FindAll(e => e.HasRunOut(Now));
        foreach (var entry in silent)
            await RunOutAsync(db, entry, ct);
        // Who has just let an offer go by is asked last, and gets it again only when nobody else can use it.
        var inTurn = waiting.Where(e => e.EndedAt is null && e.Offer is null)
            .OrderBy(e => silent.Contains(e) || e.Id == behind).ThenBy(e => e.Turn).ToList();
        while (inTurn.Count > 0 && await WorthAskingAsync(db, inTurn, ct) is { Count: > 0 } worth)
        {
            foreach (var entry in worth)
                await AskAsync(db, entry, ct);
            // Whoever was thought to get something and did not leaves it for those behind, who are then looked at once more.
            if (worth.All(e => e.Offer is not null)) return;
            inTurn.RemoveAll(worth.Contains);
        }
    }

    private async Task<IReadOnlyList<WaitingEntry>> WorthAskingAsync(PortalDb db, List<WaitingEntry> inTurn, CancellationToken ct)
    {
        var worth = new List<WaitingEntry>();
        foreach (var kind in inTurn.GroupBy(e => e.Kind, StringComparer.Ordinal))
            worth.AddRange(await _queues[kind.Key].WorthAskingAsync(db, [.. kind], ct));
        return [.. worth.OrderBy(inTurn.IndexOf)];
    }

    private async Task RunOutAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await QueueOf(entry).RanOutAsync(db, entry, ct)) entry.RunOut(Now, await LastTurnAsync(db, entry.Queue, ct));
        else entry.Withdraw();
        await db.SaveChangesAsync(ct);
        if (entry.EndedHow == WaitingEnd.Silent) await QueueOf(entry).SilentAsync(db, entry, ct);
    }

    private async Task AskAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        var queue = QueueOf(entry);
        entry.Ask(await time.AddWorkingHoursAsync(db, Now, await queue.OfferHoursAsync(db, ct), ct));
        entry.Take(await queue.TryOfferAsync(db, entry, ct), Now);
        await db.SaveChangesAsync(ct);
        if (entry.Offer is not null) await queue.OfferedAsync(db, entry, ct);
    }

    private IWaitingQueue QueueOf(WaitingEntry entry) => _queues[entry.Kind];

    private static Task<WaitingEntry?> WaitingAsync(PortalDb db, Guid entry, CancellationToken ct) =>
        db.Set<WaitingEntry>().SingleOrDefaultAsync(e => e.Id == entry && e.EndedAt == null, ct);

    private static async Task<long> LastTurnAsync(PortalDb db, string queue, CancellationToken ct) =>
        await db.Set<WaitingEntry>().Where(e => e.Queue == queue).MaxAsync(e => (long?)e.Turn, ct) ?? 0;
}
