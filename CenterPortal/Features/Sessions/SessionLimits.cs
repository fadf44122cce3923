namespace CenterPortal.Features.Sessions;

/// <summary>How long and how large things of a session may be.</summary>
public static class SessionLimits
{
    public const int Place = 120;
    public const int Note = 400;
    public const int Reason = 200;
    public const int Group = 60;
    public const int Contact = 40;
    public const int Needs = 400;

    /// <summary>The most places of a session.</summary>
    public const int Capacity = 500;

    /// <summary>The longest session, in minutes.</summary>
    public const int Minutes = 600;

    /// <summary>How many sessions a list holds.</summary>
    public const int Listed = 100;

    /// <summary>How many bookings of a session are looked at.</summary>
    public const int Bookings = 1_000;
}
