using CenterPortal.Infrastructure.Time;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace CenterPortal.Infrastructure.Mail.Calendars;

/// <summary>Entries whose times are told in Asia/Seoul, as feeds of people in Korea should be (RFC 5545, 3.3.5), with the zone's definition.</summary>
public static class SeoulCalendar
{
    /// <summary>The zone's name.</summary>
    public const string Zone = "Asia/Seoul";

    /// <summary>The zone's definition. Seoul has kept no summer time since October 1988.</summary>
    public static VTimeZone Definition()
    {
        var offset = new UtcOffset(TimeSpan.FromHours(9));
        var zone = new VTimeZone(Zone);
        zone.AddChild(new VTimeZoneInfo("STANDARD") { Start = new CalDateTime(1988, 10, 9, 2, 0, 0), OffsetFrom = offset, OffsetTo = offset, TimeZoneName = "KST" });
        return zone;
    }

    /// <summary>An entry with its times in Seoul.</summary>
    public static CalendarEvent Event(CalendarEntry from, CalendarIssue issue, string description)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(issue);
        var entry = CalendarFile.Event(from, issue);
        entry.Start = new CalDateTime(SeoulTime.ToLocal(from.StartsAt), Zone);
        entry.End = new CalDateTime(SeoulTime.ToLocal(from.EndsAt), Zone);
        entry.LastModified = new CalDateTime(issue.At, "UTC");
        if (description.Length > 0) entry.Description = description;
        return entry;
    }
}
