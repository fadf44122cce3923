using System.Text;
using CenterPortal.Infrastructure.Time;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CenterPortal.Features.Visits.Letters;

/// <summary>How sure a calendar entry is (RFC 5545, 3.8.1.11).</summary>
public enum CalendarStatus
{
    /// <summary>Held, not confirmed.</summary>
    Tentative,

    /// <summary>The team comes.</summary>
    Confirmed,

    /// <summary>It does not take place; calendars take the entry away.</summary>
    Cancelled,
}

/// <summary>A request's placing as a calendar file (RFC 5545): the UID stays, the SEQUENCE grows with each change.</summary>
public static class VisitCalendar
{
    /// <summary>The content type of the file.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>How its state is told to calendars.</summary>
    public static CalendarStatus StatusOf(VisitState state) => state switch
    {
        VisitState.Confirmed or VisitState.Over => CalendarStatus.Confirmed,
        VisitState.Declined or VisitState.Cancelled or VisitState.Lapsed => CalendarStatus.Cancelled,
        _ => CalendarStatus.Tentative,
    };

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(VisitRequest request, Placing placing, string programme, CalendarStatus status, Uri portal)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(placing);
        ArgumentNullException.ThrowIfNull(portal);
        var calendar = new Calendar { Method = status == CalendarStatus.Cancelled ? "CANCEL" : "PUBLISH", ProductId = "-//CenterPortal//Visits//KO" };
        calendar.Events.Add(Event(request, placing, programme, status, portal));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <summary>The entry alone, for feeds. Times are UTC, which needs no time zone's definition.</summary>
    public static CalendarEvent Event(VisitRequest request, Placing placing, string programme, CalendarStatus status, Uri portal)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(placing);
        ArgumentNullException.ThrowIfNull(portal);
        return new CalendarEvent
        {
            Uid = $"visit-{request.Id:N}@{portal.Host}",
            Sequence = request.Sequence,
            DtStamp = new CalDateTime(request.MadeAt, "UTC"),
            Start = new CalDateTime(SeoulTime.ToUtc(placing.Date, placing.StartsAt), "UTC"),
            End = new CalDateTime(SeoulTime.ToUtc(placing.Date, placing.EndsAt), "UTC"),
            Summary = $"재미나 체험: {programme}",
            Location = string.Join(", ", new[] { request.Institution, request.Place, request.Room }.Where(part => !string.IsNullOrEmpty(part))),
            Status = status switch
            {
                CalendarStatus.Confirmed => EventStatus.Confirmed,
                CalendarStatus.Cancelled => EventStatus.Cancelled,
                _ => EventStatus.Tentative,
            },
        };
    }
}
