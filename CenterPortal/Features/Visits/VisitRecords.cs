namespace CenterPortal.Features.Visits;

/// <summary>Who asks.</summary>
public enum InstitutionKind
{
    /// <summary>유치원·어린이집.</summary>
    Kindergarten,

    /// <summary>초등학교.</summary>
    ElementarySchool,

    /// <summary>중·고등학교.</summary>
    SecondarySchool,

    /// <summary>지역아동센터·돌봄.</summary>
    ChildrensCentre,

    /// <summary>복지관.</summary>
    WelfareCentre,

    /// <summary>주간보호·요양.</summary>
    DayCare,

    /// <summary>그 밖의 단체.</summary>
    Other,
}

/// <summary>희망일: a day that the institution would like.</summary>
/// <param name="Rank">1 is liked best.</param>
/// <param name="Date">The day in Seoul.</param>
public sealed record Wish(int Rank, DateOnly Date, DayPart Part)
{
    /// <summary>The wished half day.</summary>
    public Days.HalfDay Half => new(Date, Part);
}

/// <summary>How firm a placing is.</summary>
public enum PlacingKind
{
    /// <summary>Held until staff answer.</summary>
    Held,

    /// <summary>Freed by others and offered to a group that waited.</summary>
    Offered,

    /// <summary>Another day, proposed by staff.</summary>
    Proposed,

    /// <summary>Staff said yes.</summary>
    Confirmed,
}

/// <summary>
/// 자리: the team, day and instructors that a request takes. It is the one source of claims: what is free is computed from
/// these and stored nowhere.
/// </summary>
/// <param name="Date">The day in Seoul.</param>
/// <param name="StartsAt">When the participants begin (Seoul).</param>
/// <param name="EndsAt">When they are done (Seoul).</param>
/// <param name="Instructors">How many come.</param>
/// <param name="Until">It ends by itself at this instant (UTC, exclusive); null: it does not.</param>
public sealed record Placing(int TeamId, DateOnly Date, DayPart Part, TimeOnly StartsAt, TimeOnly EndsAt, int Instructors, PlacingKind Kind, DateTime? Until)
{
    /// <summary>Whether it still takes the place at an instant (UTC).</summary>
    public bool IsLive(DateTime now) => Until is null || Until > now;
}

/// <summary>확정: staff (null: the program) said yes at an instant (UTC).</summary>
public sealed record Confirmation(Guid? By, DateTime At);

/// <summary>거절: staff said no at an instant (UTC), with the reason that the institution reads.</summary>
public sealed record Decline(Guid? By, DateTime At, string Reason);

/// <summary>취소: at an instant (UTC), by the institution or by staff.</summary>
/// <param name="By">The member of staff; null when the institution or the program did it.</param>
/// <param name="IsByStaff">The centre cancelled, not the institution.</param>
public sealed record Cancellation(Guid? By, DateTime At, bool IsByStaff, string? Reason);

/// <summary>기한 지남: every wished day of a waiting group went by (UTC).</summary>
public sealed record Lapse(DateTime At);

/// <summary>새 소식: the institution changed or added something that staff have not read yet.</summary>
/// <param name="At">When (UTC) it last did.</param>
/// <param name="Words">What it did, in words; nothing personal.</param>
public sealed record News(DateTime At, string Words);

/// <summary>Where a request stands, computed from its records.</summary>
public enum VisitState
{
    /// <summary>A place is held, staff have to answer.</summary>
    Held,

    /// <summary>No place yet; it waits in the list or for staff.</summary>
    Waiting,

    /// <summary>A place became free and is offered.</summary>
    Offered,

    /// <summary>Staff propose another day.</summary>
    Proposed,

    /// <summary>The team comes.</summary>
    Confirmed,

    /// <summary>The day has been.</summary>
    Over,

    /// <summary>Staff said no.</summary>
    Declined,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>The wished days went by.</summary>
    Lapsed,
}
