using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Waiting;

/// <summary>What a feature says when it is asked what could be offered.</summary>
/// <param name="Offer">What is offered, in the feature's own words, at most <see cref="WaitingEntry.MaxNameLength"/> characters; null when nothing fits.</param>
/// <param name="Reason">Why the group waits, in words that the person reads.</param>
/// <param name="Until">When (UTC) the offer ends, if that is before <see cref="WaitingEntry.OfferUntil"/>, such as when the thing begins.</param>
public sealed record WaitingAnswer(string? Offer, string Reason, DateTime? Until = null);

/// <summary>A feature whose groups wait. All of it is called inside the write that may have freed something; it must not call <see cref="WaitingLists"/>.</summary>
public interface IWaitingQueue
{
    /// <summary>As in <see cref="WaitingEntry.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>How many working hours an offer stands.</summary>
    Task<int> OfferHoursAsync(PortalDb db, CancellationToken ct) => Task.FromResult(8);

    /// <summary>
    /// What could be offered to this entry now. An offer holds what it offers: the feature stores the hold, until
    /// <see cref="WaitingEntry.OfferUntil"/>. What the person declined (<see cref="WaitingEntry.HasDeclined"/>) is not offered again.
    /// </summary>
    Task<WaitingAnswer> TryOfferAsync(PortalDb db, WaitingEntry entry, CancellationToken ct);

    /// <summary>
    /// Which of those who wait would be offered something if they were asked in this order, so that a long list costs no more
    /// than what is offered. Without better knowledge all are asked.
    /// </summary>
    Task<IReadOnlyList<WaitingEntry>> WorthAskingAsync(PortalDb db, IReadOnlyList<WaitingEntry> entries, CancellationToken ct) => Task.FromResult(entries);

    /// <summary>Declined, left or taken back: releases what was held. The entry still carries the offer.</summary>
    Task WithdrawOfferAsync(PortalDb db, WaitingEntry entry, CancellationToken ct);

    /// <summary>
    /// Ran out unanswered: releases what was held. The entry still carries the offer. False when this is no silence, because the
    /// person has not heard of the offer or something else stands in its place; it is passed on all the same.
    /// </summary>
    async Task<bool> RanOutAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        await WithdrawOfferAsync(db, entry, ct);
        return true;
    }

    /// <summary>Something was offered: tells the person and the log.</summary>
    Task OfferedAsync(PortalDb db, WaitingEntry entry, CancellationToken ct);

    /// <summary>The waiting ended by silence: tells the person and the log.</summary>
    Task SilentAsync(PortalDb db, WaitingEntry entry, CancellationToken ct) => Task.CompletedTask;
}
