using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CenterPortal.Infrastructure.Mail.Calendars;

/// <summary>One entry as a calendar file (RFC 5545). Times are UTC, which needs no time zone's definition.</summary>
public static class CalendarFile
{
    /// <summary>The content type of a file that is fetched.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>What the file goes by that comes with a letter: its METHOD must stand beside its type (RFC 6047, 2.4).</summary>
    public static LetterFile ForLetter(string name, CalendarEntry entry, CalendarIssue issue)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new LetterFile(name, $"text/calendar; method={MethodOf(entry)}; charset=utf-8", Write(entry, issue));
    }

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(CalendarEntry entry, CalendarIssue issue)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var calendar = new Calendar { Method = MethodOf(entry), ProductId = "-//CenterPortal//KO" };
        calendar.Events.Add(Event(entry, issue));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <summary>The entry alone, for feeds.</summary>
    public static CalendarEvent Event(CalendarEntry entry, CalendarIssue issue)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(issue);
        return new CalendarEvent
        {
            Uid = $"{entry.Id}@{issue.Portal.Host}",
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(issue.At, "UTC"),
            Start = new CalDateTime(entry.StartsAt, "UTC"),
            End = new CalDateTime(entry.EndsAt, "UTC"),
            Organizer = new Organizer
            {
                Value = issue.Centre.Email.Length > 0 ? new Uri($"mailto:{issue.Centre.Email}") : issue.Portal,
                // A quotation mark cannot stand in a parameter (RFC 5545, 3.2).
                CommonName = issue.Centre.Name.Replace('"', '\''),
            },
            Summary = entry.Summary,
            Location = entry.Location,
            Status = entry.Status switch
            {
                CalendarStatus.Confirmed => EventStatus.Confirmed,
                CalendarStatus.Cancelled => EventStatus.Cancelled,
                _ => EventStatus.Tentative,
            },
        };
    }

    private static string MethodOf(CalendarEntry entry) => entry.Status == CalendarStatus.Cancelled ? "CANCEL" : "PUBLISH";
}
