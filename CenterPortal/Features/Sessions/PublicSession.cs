namespace CenterPortal.Features.Sessions;

/// <summary>공개: staff (null: the program) showed it at an instant (UTC).</summary>
public sealed record Publication(Guid? By, DateTime At);

/// <summary>열지 않음: staff called it off at an instant (UTC), with the reason that everyone reads.</summary>
public sealed record CallingOff(Guid? By, DateTime At, string Reason);

/// <summary>What staff decide about a session.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="Capacity">Places for people.</param>
/// <param name="MostPerBooking">The most people of one booking.</param>
/// <param name="BookUntil">Until when (UTC) one can book, change and cancel; not after it begins.</param>
/// <param name="Note">What those who come should know; may be empty.</param>
public sealed record SessionPlan(
    int ProgrammeId, int TeamId, DateTime StartsAt, int Minutes, string Place, string DistrictSlug, int Capacity, int MostPerBooking, DateTime BookUntil, string Note);

/// <summary>공개 체험: a programme at a set time and place, with places that anyone can book, for a group or one child.</summary>
public sealed class PublicSession
{
    /// <summary>Small, read out on the phone.</summary>
    public int Id { get; private set; }

    /// <summary>The programme.</summary>
    public int ProgrammeId { get; private set; }

    /// <summary>The team that holds it.</summary>
    public int TeamId { get; private set; }

    /// <summary>When it begins (UTC).</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>The day on which it begins, in Seoul.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>How long it takes.</summary>
    public int Minutes { get; private set; }

    /// <summary>Where, in words.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The district of the place.</summary>
    public string DistrictSlug { get; private set; } = "";

    /// <summary>Places for people.</summary>
    public int Capacity { get; private set; }

    /// <summary>The most people of one booking.</summary>
    public int MostPerBooking { get; private set; }

    /// <summary>Until when (UTC) one can book, change and cancel.</summary>
    public DateTime BookUntil { get; private set; }

    /// <summary>What those who come should know.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When (UTC) the plan became what it is.</summary>
    public DateTime PlannedAt { get; private set; }

    /// <summary>Readers see it since; null while they do not.</summary>
    public Publication? Publication { get; private set; }

    /// <summary>It does not take place; null when it does.</summary>
    public CallingOff? CallingOff { get; private set; }

    /// <summary>Invented, and says so.</summary>
    public bool IsSample { get; set; }

    /// <summary>Grows with each change of plan, state or places.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Grows with each change of plan; a calendar entry's SEQUENCE.</summary>
    public int Sequence { get; private set; }

    /// <summary>Its pool of places and its waiting list.</summary>
    public string Pool => PoolOf(Id);

    /// <summary>When it ends (UTC).</summary>
    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>Whether it can be booked, changed and cancelled at an instant (UTC).</summary>
    public bool IsOpen(DateTime now) => Publication is not null && CallingOff is null && now < BookUntil;

    /// <summary>The pool of a session.</summary>
    public static string PoolOf(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"session:{id}");

    /// <summary>Takes a plan at an instant (UTC).</summary>
    public void Take(SessionPlan plan, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (ProgrammeId, TeamId, StartsAt, Minutes) = (plan.ProgrammeId, plan.TeamId, plan.StartsAt, plan.Minutes);
        (Place, DistrictSlug, Capacity, MostPerBooking, BookUntil, Note) = (plan.Place, plan.DistrictSlug, plan.Capacity, plan.MostPerBooking, plan.BookUntil, plan.Note);
        PlannedAt = at;
        Date = Infrastructure.Time.SeoulTime.DateOf(plan.StartsAt);
        Sequence++;
        Touch();
    }

    /// <summary>The plan as it stands.</summary>
    public SessionPlan Plan => new(ProgrammeId, TeamId, StartsAt, Minutes, Place, DistrictSlug, Capacity, MostPerBooking, BookUntil, Note);

    /// <summary>Shows it to readers.</summary>
    public void Publish(Guid? by, DateTime at)
    {
        Publication ??= new Publication(by, at);
        Touch();
    }

    /// <summary>Calls it off.</summary>
    public void CallOff(Guid? by, DateTime at, string reason)
    {
        CallingOff = new CallingOff(by, at, reason);
        Sequence++;
        Touch();
    }

    /// <summary>Marks a change that readers see, such as a place taken.</summary>
    public void Touch() => Version++;
}

/// <summary>The version of all sessions together: that of every list.</summary>
public sealed class SessionShelf
{
    /// <summary>The one record.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Grows with each change of any session.</summary>
    public long Version { get; private set; }

    /// <summary>Marks a change.</summary>
    public void Touch() => Version++;
}
