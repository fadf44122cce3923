using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Sessions;

/// <summary>For whom someone books.</summary>
public enum BookingFor
{
    /// <summary>한 사람, such as a guardian's child.</summary>
    One,

    /// <summary>가족이나 친구.</summary>
    Together,

    /// <summary>단체.</summary>
    Group,
}

/// <summary>취소: at an instant (UTC), by the person or by staff.</summary>
/// <param name="By">The member of staff; null when the person did it.</param>
public sealed record BookingCancellation(Guid? By, DateTime At, bool IsByStaff, string? Reason);

/// <summary>온 사람: how many came, noted by staff at an instant (UTC).</summary>
public sealed record Arrival(int Size, Guid? By, DateTime At);

/// <summary>
/// A booking of places, or the wish for them. The places themselves are a claim on the session's pool and the waiting is an entry
/// of its list; this holds who, and how many.
/// </summary>
public sealed class SessionBooking
{
    /// <summary>Kind of receipts, claims and waiting entries.</summary>
    public const string Kind = "session";

    /// <summary>Made by the program, version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The session.</summary>
    public required int SessionId { get; init; }

    /// <summary>How many people.</summary>
    public required int Size { get; set; }

    /// <summary>For whom.</summary>
    public required BookingFor For { get; init; }

    /// <summary>The group's name; null when it is none.</summary>
    public string? Group { get; private set; }

    /// <summary>Whose key seals what follows.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Name of the person to call; null once it was destroyed.</summary>
    public Encrypted? Contact { get; private set; }

    /// <summary>Telephone in its normal form.</summary>
    public Encrypted? Phone { get; private set; }

    /// <summary>E-mail address.</summary>
    public Encrypted? Email { get; private set; }

    /// <summary>What the team should know.</summary>
    public Encrypted? Needs { get; private set; }

    /// <summary>When (UTC) it was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>It was cancelled; null while it stands.</summary>
    public BookingCancellation? Cancellation { get; private set; }

    /// <summary>Waited in vain: three offers ran out (UTC).</summary>
    public DateTime? LapsedAt { get; private set; }

    /// <summary>Who came; null before.</summary>
    public Arrival? Arrival { get; private set; }

    /// <summary>Grows with each change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Whether it neither was cancelled nor lapsed.</summary>
    public bool Stands => Cancellation is null && LapsedAt is null;

    /// <summary>Puts in whom it is for.</summary>
    public void Name(string? group, Encrypted contact, Encrypted phone, Encrypted email, Encrypted? needs) =>
        (Group, Contact, Phone, Email, Needs) = (group, contact, phone, email, needs);

    /// <summary>Changes where the person is reached; null stays.</summary>
    public void Reach(Encrypted? phone, Encrypted? email) => (Phone, Email, Version) = (phone ?? Phone, email ?? Email, Version + 1);

    /// <summary>Changes how many come.</summary>
    public void Resize(int size) => (Size, Version) = (size, Version + 1);

    /// <summary>Cancels it.</summary>
    public void Cancel(BookingCancellation cancellation) => (Cancellation, Version) = (cancellation, Version + 1);

    /// <summary>Lets it lapse.</summary>
    public void Lapse(DateTime at) => (LapsedAt, Version) = (at, Version + 1);

    /// <summary>Notes who came.</summary>
    public void Arrive(Arrival? arrival) => (Arrival, Version) = (arrival, Version + 1);

    /// <summary>Marks that the person was told something new.</summary>
    public void Step() => Version++;

    /// <summary>Forgets who it was; how many and whether they came stays for the figures.</summary>
    public void Reduce() => (Group, Contact, Phone, Email, Needs) = (null, null, null, null, null);
}

/// <summary>Where the sealed values of bookings stand.</summary>
internal static class BookingPlaces
{
    public const string Table = "session_bookings";

    public static PersonalPlace Contact(Guid booking) => new(Table, "contact", booking);

    public static PersonalPlace Phone(Guid booking) => new(Table, "phone", booking);

    public static PersonalPlace Email(Guid booking) => new(Table, "email", booking);

    public static PersonalPlace Needs(Guid booking) => new(Table, "needs", booking);
}
