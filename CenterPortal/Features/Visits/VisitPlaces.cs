using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Visits;

/// <summary>Where this feature's sealed values stand.</summary>
public static class VisitPlaces
{
    public const string Requests = "visit_requests";
    public const string Notes = "visit_notes";

    public static PersonalPlace Contact(Guid request) => new(Requests, "contact", request);

    public static PersonalPlace Phone(Guid request) => new(Requests, "phone", request);

    public static PersonalPlace Email(Guid request) => new(Requests, "email", request);

    public static PersonalPlace SpecialNeeds(Guid request) => new(Requests, "special_needs", request);

    public static PersonalPlace Note(Guid note) => new(Notes, "text", note);
}

/// <summary>The longest that each field may be.</summary>
public static class VisitLimits
{
    /// <summary>Name of an institution.</summary>
    public const int Institution = 60;

    /// <summary>Where it is.</summary>
    public const int Place = 120;

    /// <summary>Room or floor.</summary>
    public const int Room = 60;

    /// <summary>Name of a contact.</summary>
    public const int Contact = 40;

    /// <summary>E-mail (RFC 5321).</summary>
    public const int Email = 254;

    /// <summary>What the team should know.</summary>
    public const int SpecialNeeds = 500;

    /// <summary>A note.</summary>
    public const int Note = 1000;

    /// <summary>A reason.</summary>
    public const int Reason = 300;

    /// <summary>Wished days.</summary>
    public const int Wishes = 3;
}
