using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits;

/// <summary>체험 신청: an institution asks that a team comes. The person behind it is sealed by a key of its own.</summary>
public sealed class VisitRequest
{
    private readonly List<Wish> _wishes = [];

    /// <summary>Guid v7, made before the insert.</summary>
    public required Guid Id { get; init; }

    /// <summary>The programme.</summary>
    public required int ProgrammeId { get; init; }

    /// <summary>What sort of institution asks.</summary>
    public required InstitutionKind InstitutionKind { get; set; }

    /// <summary>Its name.</summary>
    public required string Institution { get; set; }

    /// <summary>The district of the place.</summary>
    public required string DistrictSlug { get; set; }

    /// <summary>Where the visit is: the address or how to find it.</summary>
    public required string Place { get; set; }

    /// <summary>Room or floor.</summary>
    public string? Room { get; set; }

    /// <summary>There is water near the room.</summary>
    public bool HasWater { get; set; }

    /// <summary>There are tables for everyone.</summary>
    public bool HasTables { get; set; }

    /// <summary>Slug of the age band.</summary>
    public required string AgeBand { get; set; }

    /// <summary>How many take part.</summary>
    public required int HeadCount { get; set; }

    /// <summary>The person who asked; owner of the key.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Name of the contact; null when destroyed.</summary>
    public Encrypted? Contact { get; set; }

    /// <summary>Phone of the contact in its normal form; null when destroyed.</summary>
    public Encrypted? Phone { get; set; }

    /// <summary>E-mail of the contact; null when destroyed.</summary>
    public Encrypted? Email { get; set; }

    /// <summary>What the team should know about the participants (special needs); null when nothing was said or it was destroyed.</summary>
    public Encrypted? SpecialNeeds { get; set; }

    /// <summary>When it came in (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>One to three wished days, the best first.</summary>
    public IReadOnlyList<Wish> Wishes => _wishes;

    /// <summary>The place it takes; stays as the last one after a decline or cancellation.</summary>
    public Placing? Placing { get; private set; }

    /// <summary>Staff said yes.</summary>
    public Confirmation? Confirmation { get; private set; }

    /// <summary>Staff said no.</summary>
    public Decline? Decline { get; private set; }

    /// <summary>It was cancelled.</summary>
    public Cancellation? Cancellation { get; private set; }

    /// <summary>The wished days went by.</summary>
    public Lapse? Lapse { get; private set; }

    /// <summary>What staff have not read of it; null when they have read everything.</summary>
    public News? News { get; private set; }

    /// <summary>A sample (예시).</summary>
    public bool IsSample { get; init; }

    /// <summary>Grows with each change of what a calendar shows; the SEQUENCE of its calendar entry (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>True when nobody has to do anything about it any more.</summary>
    public bool IsClosed => Decline is not null || Cancellation is not null || Lapse is not null;

    /// <summary>The placing that takes a place at an instant (UTC); null when there is none.</summary>
    public Placing? LivePlacing(DateTime now) => !IsClosed && Placing is { } placing && placing.IsLive(now) ? placing : null;

    /// <summary>Where it stands at an instant (UTC).</summary>
    public VisitState StateAt(DateTime now) => this switch
    {
        { Cancellation: not null } => VisitState.Cancelled,
        { Decline: not null } => VisitState.Declined,
        { Lapse: not null } => VisitState.Lapsed,
        _ => LivePlacing(now) switch
        {
            null => VisitState.Waiting,
            { Kind: PlacingKind.Confirmed } sure => now < SeoulTime.ToUtc(sure.Date, sure.EndsAt) ? VisitState.Confirmed : VisitState.Over,
            { Kind: PlacingKind.Held } => VisitState.Held,
            { Kind: PlacingKind.Offered } => VisitState.Offered,
            _ => VisitState.Proposed,
        },
    };

    /// <summary>Sets the wished days, the best first.</summary>
    public void SetWishes(IEnumerable<Wish> wishes)
    {
        _wishes.Clear();
        _wishes.AddRange(wishes);
        Step();
    }

    /// <summary>Takes a place, or moves to another.</summary>
    public void Take(Placing placing)
    {
        Placing = placing;
        Sequence++;
        Step();
    }

    /// <summary>Gives the place back; the request stays open.</summary>
    public void Release()
    {
        (Placing, Confirmation) = (null, null);
        Sequence++;
        Step();
    }

    /// <summary>Staff say yes to the place that it takes.</summary>
    /// <exception cref="InvalidOperationException">It takes none.</exception>
    public void Confirm(Guid? by, DateTime at)
    {
        var placing = Placing ?? throw new InvalidOperationException("A request without a place cannot be confirmed.");
        Confirmation = new Confirmation(by, at);
        Take(placing with { Kind = PlacingKind.Confirmed, Until = null });
    }

    /// <summary>Staff say no.</summary>
    public void Refuse(Guid? by, DateTime at, string reason)
    {
        Decline = new Decline(by, at, reason);
        Close();
    }

    /// <summary>The institution or the centre cancels.</summary>
    public void Cancel(Cancellation cancellation)
    {
        Cancellation = cancellation;
        Close();
    }

    // The last place stays for calendars; it ends no more, so that what looks for holds that ran out does not meet it again and again.
    private void Close()
    {
        if (Placing is { Until: not null } last) Placing = last with { Until = null };
        Sequence++;
        Step();
    }

    /// <summary>The wished days went by.</summary>
    public void LetLapse(DateTime at)
    {
        Lapse = new Lapse(at);
        Step();
    }

    /// <summary>The institution says something that staff shall read; it comes to what they have not read before.</summary>
    public void Tell(DateTime at, string words)
    {
        var said = News is { Words: var before } && before != words ? $"{before}, {words}" : words;
        News = new News(at, said.Length > VisitLimits.Reason ? said[^VisitLimits.Reason..] : said);
    }

    /// <summary>Staff have read it.</summary>
    public void Read() => News = null;

    /// <summary>Takes away what could name the institution or the person; counts stay.</summary>
    public void Reduce()
    {
        (Contact, Phone, Email, SpecialNeeds) = (null, null, null, null);
        (Institution, Place, Room) = ("", "", null);
        News = null;
        if (Cancellation is not null) Cancellation = Cancellation with { Reason = null };
        if (Decline is not null) Decline = Decline with { Reason = "" };
        Step();
    }

    /// <summary>Marks a change of what a calendar shows beside the placing: size, room, name.</summary>
    public void Amend()
    {
        Sequence++;
        Step();
    }

    /// <summary>Marks any other change.</summary>
    public void Step() => Version++;
}
