using CenterPortal.Infrastructure.Mail.Calendars;

namespace CenterPortal.Features.Sessions.Letters;

/// <summary>A booking that has its places, or had them, as it stands in calendars; who waits has no entry yet.</summary>
internal static class SessionCalendar
{
    /// <summary>Whether it takes an entry out of the calendar.</summary>
    public static bool IsOff(PublicSession session, SessionBooking booking) => session.CallingOff is not null || !booking.Stands;

    public static CalendarEntry Entry(PublicSession session, SessionBooking booking, string programme) => new(
        $"session-{booking.Id:N}",
        session.Sequence + booking.Version,
        session.StartsAt,
        session.EndsAt,
        $"재미나 체험: {programme}",
        session.Place,
        IsOff(session, booking) ? CalendarStatus.Cancelled : CalendarStatus.Confirmed);
}
