using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CenterPortal.Features.Sessions.Letters;

/// <summary>A booking as a calendar file (RFC 5545): the UID stays, the SEQUENCE grows with each change. Times are UTC, which needs no time zone's definition.</summary>
internal static class SessionCalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Whether it takes an entry out of the calendar.</summary>
    public static bool IsOff(PublicSession session, SessionBooking booking) => session.CallingOff is not null || !booking.Stands;

    /// <summary>The file of a booking that has its places, or had them; who waits has no entry yet.</summary>
    public static byte[] Write(PublicSession session, SessionBooking booking, string programme, Uri portal)
    {
        var isOff = IsOff(session, booking);
        var calendar = new Calendar { Method = isOff ? "CANCEL" : "PUBLISH", ProductId = "-//CenterPortal//Sessions//KO" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"session-{booking.Id:N}@{portal.Host}",
            Sequence = session.Sequence + booking.Version,
            DtStamp = new CalDateTime(booking.MadeAt, "UTC"),
            Start = new CalDateTime(session.StartsAt, "UTC"),
            End = new CalDateTime(session.EndsAt, "UTC"),
            Summary = $"재미나 체험: {programme}",
            Location = session.Place,
            Status = isOff ? EventStatus.Cancelled : EventStatus.Confirmed,
        });
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }
}
