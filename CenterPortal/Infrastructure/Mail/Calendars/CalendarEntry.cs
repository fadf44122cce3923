namespace CenterPortal.Infrastructure.Mail.Calendars;

/// <summary>How sure a calendar entry is (RFC 5545, 3.8.1.11).</summary>
public enum CalendarStatus
{
    /// <summary>Held, not confirmed.</summary>
    Tentative,

    /// <summary>It takes place.</summary>
    Confirmed,

    /// <summary>It does not take place; calendars take the entry away.</summary>
    Cancelled,
}

/// <summary>What stands in somebody's calendar.</summary>
/// <param name="Id">What the UID begins with; the portal's host follows. It stays as long as the entry is the same.</param>
/// <param name="Sequence">Grows with each change of what the entry shows.</param>
/// <param name="StartsAt">Beginning (UTC).</param>
/// <param name="EndsAt">End (UTC).</param>
/// <param name="Summary">Its title.</param>
/// <param name="Location">Where.</param>
/// <param name="Status">How sure it is.</param>
public sealed record CalendarEntry(string Id, int Sequence, DateTime StartsAt, DateTime EndsAt, string Summary, string Location, CalendarStatus Status);
