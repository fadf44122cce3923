namespace CenterPortal.Infrastructure.Waiting;

/// <summary>A whole group that waits: one unit with its size, which is never split.</summary>
public sealed class WaitingEntry
{
    /// <summary>The longest queue, kind and offer.</summary>
    public const int MaxNameLength = 80;

    /// <summary>The longest reason in words.</summary>
    public const int MaxReasonLength = 300;

    /// <summary>How often an offer may run out unanswered; the last time ends the waiting.</summary>
    public const int MostPassed = 3;

    /// <summary>Made by the program, version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it waits for, such as <c>visits</c> or <c>session:12</c>.</summary>
    public required string Queue { get; init; }

    /// <summary>The kind of thing that waits; an <see cref="IWaitingQueue"/> answers for it.</summary>
    public required string Kind { get; init; }

    /// <summary>The thing that waits.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>How many people the group has.</summary>
    public required int Size { get; set; }

    /// <summary>When (UTC) it joined.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Its turn within the queue, smallest first. It grows by joining and by being put at the end.</summary>
    public required long Turn { get; set; }

    /// <summary>Why nothing could be offered so far, in words that the person reads.</summary>
    public required string Reason { get; set; }

    /// <summary>When (UTC) something was offered; null when nothing is.</summary>
    public DateTime? OfferedAt { get; private set; }

    /// <summary>Until when (UTC) the offer stands. Set before the feature is asked, so that its hold can end with it.</summary>
    public DateTime? OfferUntil { get; private set; }

    /// <summary>What is offered, in the feature's own words.</summary>
    public string? Offer { get; private set; }

    /// <summary>The offers that the person declined, one a line.</summary>
    public string Declined { get; private set; } = "";

    /// <summary>How often an offer ran out unanswered.</summary>
    public int Passed { get; private set; }

    /// <summary>When (UTC) the waiting ended; null while it waits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>How it ended.</summary>
    public WaitingEnd? EndedHow { get; private set; }

    /// <summary>Whether an offer stands at this instant.</summary>
    public bool HasOffer(DateTime now) => EndedAt is null && Offer is not null && OfferUntil > now;

    /// <summary>Whether an offer ran out unanswered.</summary>
    public bool HasRunOut(DateTime now) => EndedAt is null && Offer is not null && OfferUntil <= now;

    /// <summary>Whether the person declined this very offer before.</summary>
    public bool HasDeclined(string offer) => Declined.Split('\n').Contains(offer, StringComparer.Ordinal);

    /// <summary>Says of how many people the group is now and why it waits; a reason that is too long is cut.</summary>
    internal void Tell(int size, string reason) => (Size, Reason) = (size, reason.Length > MaxReasonLength ? reason[..MaxReasonLength] : reason);

    /// <summary>Says until when an offer made now would stand.</summary>
    internal void Ask(DateTime until) => OfferUntil = until;

    /// <summary>Takes the feature's answer.</summary>
    internal void Take(WaitingAnswer answer, DateTime now)
    {
        Tell(Size, answer.Reason);
        (Offer, OfferedAt) = (answer.Offer, answer.Offer is null ? null : now);
        if (Offer is null || answer.Until < OfferUntil) OfferUntil = Offer is null ? null : answer.Until;
    }

    /// <summary>Whether one more silence ends the waiting.</summary>
    public bool IsLastChance => Passed == MostPassed - 1;

    /// <summary>Silence: the place is kept once, the second time it is the last of the queue, the third time the waiting ends.</summary>
    internal void RunOut(DateTime now, long last)
    {
        Passed++;
        Clear();
        if (Passed == MostPassed) End(WaitingEnd.Silent, now);
        else if (Passed > 1) Turn = last + 1;
    }

    /// <summary>Declined: the same is not offered again.</summary>
    internal void Decline()
    {
        if (Offer is { } offer && !HasDeclined(offer)) Declined = Declined.Length == 0 ? offer : $"{Declined}\n{offer}";
        Clear();
    }

    /// <summary>The person wishes anew for what they declined once, so it can be offered again.</summary>
    internal void Forget(IReadOnlyCollection<string> offers) => Declined = string.Join('\n', Declined.Split('\n').Where(d => !offers.Contains(d)));

    /// <summary>The offer is taken back, and nothing counts against the person.</summary>
    internal void Withdraw() => Clear();

    // An end leaves no instant at which an offer would run out, so that who looks for those finds few.
    internal void End(WaitingEnd how, DateTime now) => (EndedHow, EndedAt, OfferUntil) = (how, now, null);

    private void Clear() => (Offer, OfferedAt, OfferUntil) = (null, null, null);
}

/// <summary>How a waiting ended.</summary>
public enum WaitingEnd
{
    /// <summary>The person took the offer.</summary>
    Accepted,

    /// <summary>The person left the list, or what they asked for was withdrawn.</summary>
    Left,

    /// <summary>Three offers ran out unanswered.</summary>
    Silent,
}
