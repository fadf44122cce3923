namespace CenterPortal.Features.Sessions.Queries;

/// <summary>How a session stands for readers.</summary>
public enum SessionStanding
{
    /// <summary>Places can be booked.</summary>
    Open,

    /// <summary>No place is free; one can wait.</summary>
    Full,

    /// <summary>Booking has closed.</summary>
    Closed,

    /// <summary>It does not take place.</summary>
    CalledOff,
}

/// <summary>A session as people see it.</summary>
/// <param name="Price">Won for each person; 0 is free.</param>
/// <param name="District">The district's name.</param>
/// <param name="Free">Places that are free now.</param>
/// <param name="Waiting">Groups that wait.</param>
public sealed record SessionView(
    int Id, int ProgrammeId, string ProgrammeSlug, string Programme, int Price, string Team, string District, SessionPlan Plan,
    bool IsPublic, string? CalledOff, bool IsSample, int Free, int Waiting, SessionStanding Standing, long Version);

/// <summary>Sessions, with the version of the list.</summary>
public sealed record SessionList(IReadOnlyList<SessionView> Sessions, long Version);
