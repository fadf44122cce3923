using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Where a letter is on its way.</summary>
public enum LetterState
{
    /// <summary>기다림: to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>보냄: a channel took it.</summary>
    Sent,

    /// <summary>못 보냄: given up; staff can try again or hand it over.</summary>
    Failed,

    /// <summary>직접 전함: staff told the person in another way.</summary>
    HandedOver,

    /// <summary>버림: the person's data were destroyed first.</summary>
    Dropped,
}

/// <summary>A letter in the outbox. What is personal in it is sealed by the person's key; all else is plain.</summary>
public sealed class OutboxLetter
{
    /// <summary>Its id, also the left part of its Message-ID.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Key of its template.</summary>
    public required string Template { get; init; }

    /// <summary>To whom it goes.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Names the event, so that there is one letter of it; null when nothing does.</summary>
    public string? Key { get; init; }

    /// <summary>Address, words and files; null once they were taken away.</summary>
    public Encrypted? Sealed { get; private set; }

    /// <summary>Look-up mark of the address; null once it was taken away.</summary>
    public string? ToMark { get; private set; }

    /// <summary>When (UTC) it was written.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>Where it is.</summary>
    public LetterState State { get; private set; }

    /// <summary>When (UTC) it came there.</summary>
    public DateTime StateAt { get; private set; }

    /// <summary>Who of staff brought it there; null for the program.</summary>
    public Guid? StateBy { get; private set; }

    /// <summary>The channel that took it.</summary>
    public string? Channel { get; private set; }

    /// <summary>When (UTC) it may be tried next.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>How often it was tried since it was written or tried again by hand.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed, in one sentence without anything personal.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The process that sends it now.</summary>
    public Guid? LeasedBy { get; private set; }

    /// <summary>Until when (UTC) no other process takes it.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>True when it can be read: neither destroyed nor reduced.</summary>
    public bool HasContent => Sealed is not null;

    /// <summary>Puts the sealed content in; it is due at <paramref name="dueAt"/>.</summary>
    public void Fill(Encrypted content, string toMark, DateTime dueAt) => (Sealed, ToMark, DueAt, StateAt) = (content, toMark, dueAt, WrittenAt);

    /// <summary>Takes it for one attempt.</summary>
    public void Lease(Guid process, DateTime now, DateTime until)
    {
        if (!IsFree(now)) throw new InvalidOperationException("The letter is not free.");
        (LeasedBy, LeasedUntil, Attempts) = (process, until, Attempts + 1);
        Version++;
    }

    /// <summary>Whether a process is sending it at this moment.</summary>
    public bool IsOnItsWay(DateTime now) => State == LetterState.Waiting && LeasedUntil > now;

    /// <summary>Whether a process may take it now.</summary>
    public bool IsFree(DateTime now) => State == LetterState.Waiting && DueAt <= now && (LeasedUntil is null || LeasedUntil <= now);

    /// <summary>A channel took it.</summary>
    public void Send(string channel, DateTime at)
    {
        (Channel, Trouble) = (channel, null);
        Move(LetterState.Sent, at, null);
    }

    /// <summary>The attempt failed; it is tried again at <paramref name="next"/>, or given up when that is null.</summary>
    public void Miss(string trouble, DateTime at, DateTime? next)
    {
        Trouble = trouble;
        Move(next is null ? LetterState.Failed : LetterState.Waiting, at, null);
        if (next is { } due) DueAt = due;
    }

    /// <summary>Staff want it tried again at once.</summary>
    public void Retry(Guid? by, DateTime at)
    {
        (DueAt, Attempts) = (at, 0);
        Move(LetterState.Waiting, at, by);
    }

    /// <summary>Staff told the person in another way.</summary>
    public void HandOver(Guid? by, DateTime at) => Move(LetterState.HandedOver, at, by);

    /// <summary>The person's data are destroyed: it is never sent, and nothing of it stays.</summary>
    public void Drop(DateTime at)
    {
        Reduce();
        if (State is not (LetterState.Waiting or LetterState.Failed)) return;
        DueAt = at;
        Move(LetterState.Dropped, at, null);
    }

    /// <summary>Takes everything personal away.</summary>
    public void Reduce() => (Sealed, ToMark, Version) = (null, null, Version + 1);

    private void Move(LetterState state, DateTime at, Guid? by)
    {
        (State, StateAt, StateBy, LeasedBy, LeasedUntil) = (state, at, by, null, null);
        Version++;
    }
}
