using System.Text;
using CenterPortal.Data;
using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using Ical.Net;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Calendar.Contract;

/// <summary>
/// Writes dates as calendars (RFC 5545): times in Asia/Seoul with its definition, days without hours as dates, what was called off as
/// CANCELLED, so that programs which subscribe take it away.
/// </summary>
public sealed class CalendarFiles(IDbContextFactory<PortalDb> contexts, CalendarBook book, CalendarIssuer issuer, CalendarEntries entries, TimeProvider clock)
{
    private const int DaysBack = 31;
    private const int DaysAhead = 366;
    private const string End = "END:VCALENDAR";

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
        var text = new StringBuilder(new CalendarSerializer().SerializeToString(calendar)!);
        var end = text.ToString().LastIndexOf(End, StringComparison.Ordinal);
        text.Length = end;
        foreach (var date in dates) text.Append(entries.Write(date, issue));
        return Encoding.UTF8.GetBytes(text.Append(End).Append("\r\n").ToString());
    }
}
