using System.Text;
using CenterPortal.Data;
using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Calendar.Contract;

/// <summary>
/// Writes dates as calendars (RFC 5545): times in Asia/Seoul with its definition, days without hours as dates, what was called off as
/// CANCELLED, so that programs which subscribe take it away.
/// </summary>
public sealed class CalendarFiles(IDbContextFactory<PortalDb> contexts, CalendarBook book, CalendarIssuer issuer, PortalSettings settings, TimeProvider clock)
{
    private const int DaysBack = 31;
    private const int DaysAhead = 366;

    // How often programs should ask again (RFC 7986, 5.7; the X- name is Outlook's).
    private const string Refresh = "PT1H";

    /// <summary>The feed of a month back and a year ahead.</summary>
    /// <param name="kinds">Only these kinds; empty for all.</param>
    public async Task<byte[]> FeedAsync(IReadOnlyList<string> kinds, CancellationToken ct)
    {
        var today = SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);
        return await WriteAsync(await book.DatesAsync(new DaySpan(today.AddDays(-DaysBack), today.AddDays(DaysAhead)), kinds, ct), ct);
    }

    /// <summary>Some dates as one calendar.</summary>
    public async Task<byte[]> WriteAsync(IReadOnlyList<CalendarDate> dates, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(dates);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var issue = await issuer.AtAsync(db, clock.GetUtcNow().UtcDateTime, ct);
        // Without METHOD: that belongs to what is sent to somebody (RFC 5546), and some programs take no subscription that has it.
        var calendar = new Ical.Net.Calendar { ProductId = "-//CenterPortal//KO" };
        calendar.AddProperty("X-WR-CALNAME", $"{issue.Centre.Name} 일정");
        calendar.AddProperty("NAME", $"{issue.Centre.Name} 일정");
        calendar.AddProperty("X-WR-TIMEZONE", SeoulCalendar.Zone);
        calendar.AddProperty(new CalendarProperty("REFRESH-INTERVAL", Refresh) { Parameters = { new CalendarParameter("VALUE", "DURATION") } });
        calendar.AddProperty("X-PUBLISHED-TTL", Refresh);
        calendar.AddTimeZone(SeoulCalendar.Definition());
        foreach (var date in dates) calendar.Events.Add(Event(date, issue));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
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
