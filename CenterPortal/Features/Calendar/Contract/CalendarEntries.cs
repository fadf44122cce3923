using System.Collections.Concurrent;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CenterPortal.Features.Calendar.Contract;

/// <summary>
/// Dates as entries of a calendar (VEVENT, RFC 5545, 3.6.1), written once for as long as they say the same: writing one takes longer than
/// all else that a feed needs, and of a year's feed hardly any is different from the last.
/// </summary>
public sealed class CalendarEntries(PortalSettings settings)
{
    private const int Capacity = 10_000;
    private readonly ConcurrentDictionary<(CalendarDate Date, Letterhead Centre), string> _written = new();

    /// <summary>The entry's text, its lines ended by CRLF.</summary>
    public string Write(CalendarDate date, CalendarIssue issue)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(issue);
        if (_written.Count > Capacity) _written.Clear();
        return _written.GetOrAdd((date, issue.Centre), static (of, self) => new EventSerializer().SerializeToString(self.That.Event(of.Date, self.Issue))!.TrimEnd() + "\r\n", (That: this, Issue: issue));
    }

    private CalendarEvent Event(CalendarDate date, CalendarIssue issue)
    {
        var (starts, ends) = (date.StartsAt ?? SeoulTime.MidnightUtc(date.From), date.EndsAt ?? SeoulTime.MidnightUtc(date.To.AddDays(1)));
        var status = date.Standing == DateStanding.Cancelled ? CalendarStatus.Cancelled : CalendarStatus.Confirmed;
        var words = string.Join("\n\n", new[] { date.Change, date.Note, date.Summary }.Where(w => !string.IsNullOrEmpty(w)));
        var entry = SeoulCalendar.Event(
            new CalendarEntry(date.Key, date.Sequence, starts, ends, date.IsSample ? $"[예시] {date.Title}" : date.Title, date.Place?.Name ?? "", status), issue with { At = date.ChangedAt }, words);
        if (date.StartsAt is null) (entry.Start, entry.End) = (Whole(date.From), Whole(date.To.AddDays(1)));
        if (date.Href is { } href) entry.Url = new Uri(settings.BaseUrl, href);
        entry.Categories = [CalendarTones.NameOf(date.Kind)];
        if (date.StartsAt is null) entry.Transparency = TransparencyType.Transparent;
        else if (status == CalendarStatus.Confirmed)
            entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = entry.Summary, Trigger = new Trigger(Duration.FromDays(-1)) });
        return entry;
    }

    private static CalDateTime Whole(DateOnly day) => new(day.Year, day.Month, day.Day);
}
