using System.Text;
using CenterPortal.Infrastructure.Mail;
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

/// <summary>Who gives a calendar entry out, and when.</summary>
/// <param name="Centre">Its organizer, without whom METHOD may not stand (RFC 5546, 3.2.1 and 3.2.5).</param>
/// <param name="Portal">The portal's address: part of the UID, and the organizer's when the centre tells no e-mail.</param>
/// <param name="At">When (UTC) what it says came about; of two with the same SEQUENCE the later holds.</param>
public sealed record CalendarIssue(Letterhead Centre, Uri Portal, DateTime At);

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
    public static byte[] Write(VisitRequest request, Placing placing, string programme, CalendarStatus status, CalendarIssue issue)
    {
        var calendar = new Calendar { Method = status == CalendarStatus.Cancelled ? "CANCEL" : "PUBLISH", ProductId = "-//CenterPortal//Visits//KO" };
        calendar.Events.Add(Event(request, placing, programme, status, issue));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <summary>The entry alone, for feeds. Times are UTC, which needs no time zone's definition.</summary>
    public static CalendarEvent Event(VisitRequest request, Placing placing, string programme, CalendarStatus status, CalendarIssue issue)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(placing);
        ArgumentNullException.ThrowIfNull(issue);
        return new CalendarEvent
        {
            Uid = $"visit-{request.Id:N}@{issue.Portal.Host}",
            Sequence = request.Sequence,
            DtStamp = new CalDateTime(issue.At, "UTC"),
            Start = new CalDateTime(SeoulTime.ToUtc(placing.Date, placing.StartsAt), "UTC"),
            End = new CalDateTime(SeoulTime.ToUtc(placing.Date, placing.EndsAt), "UTC"),
            Organizer = new Organizer
            {
                Value = issue.Centre.Email.Length > 0 ? new Uri($"mailto:{issue.Centre.Email}") : issue.Portal,
                // A quotation mark cannot stand in a parameter (RFC 5545, 3.2).
                CommonName = issue.Centre.Name.Replace('"', '\''),
            },
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
