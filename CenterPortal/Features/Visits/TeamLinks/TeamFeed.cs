using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.TeamLinks;

/// <summary>
/// A team's visits and its other engagements as a calendar to subscribe to (RFC 5545): the UID of each stays, its SEQUENCE grows with each change of the
/// place, cancelled ones stay as CANCELLED. Nothing personal stands in it.
/// </summary>
public sealed class TeamFeed(IDbContextFactory<PortalDb> contexts, TeamDoors doors, ProgrammeBook programmes, EngagementReading engagements, CalendarIssuer issuer, TimeProvider clock)
{
    private const int Most = 2_000;
    private const int DaysBack = 60;
    private const int DaysAhead = 800;

    /// <summary>The calendar's text; null for a wrong or ended word.</summary>
    public async Task<string?> WriteAsync(string? word, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await doors.FindAsync(db, word, ct) is not { } team) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var from = SeoulTime.DateOf(now).AddDays(-DaysBack);
        // What ran out but was not released yet takes no place any more.
        var visits = await db.Set<VisitRequest>().AsNoTracking()
            .Where(r => r.Placing!.TeamId == team.Id && r.Placing.Date >= from && (r.Placing.Until == null || r.Placing.Until > now || r.Cancellation != null || r.Decline != null))
            .OrderBy(r => r.Placing!.Date).Take(Most)
            .Select(r => new { Request = r, ChangedAt = db.Set<VisitStep>().Where(s => s.RequestId == r.Id).Max(s => (DateTime?)s.At) }).ToListAsync(ct);
        var issue = await issuer.AtAsync(db, now, ct);
        var names = (await programmes.AllAsync(db, ct)).ToDictionary(p => p.Id, p => p.Name);
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = "-//CenterPortal//KO" };
        calendar.AddProperty("X-WR-CALNAME", $"{team.Name} 방문 체험");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.AddTimeZone(SeoulCalendar.Definition());
        foreach (var visit in visits)
            calendar.Events.Add(Entry(visit.Request, names.GetValueOrDefault(visit.Request.ProgrammeId, "체험"), issue with { At = visit.ChangedAt ?? visit.Request.MadeAt }, now));
        foreach (var shown in await engagements.ShowAsync(db, new EngagementSpan(from, from.AddDays(DaysAhead), [team.Id]), withOff: true, ct))
            calendar.Events.Add(Entry(shown, issue with { At = shown.ChangedAt }));
        return new CalendarSerializer().SerializeToString(calendar);
    }

    private static CalendarEvent Entry(VisitRequest request, string programme, CalendarIssue issue, DateTime now)
    {
        var placing = request.Placing!;
        return SeoulCalendar.Event(VisitCalendar.Entry(request, placing, programme, VisitCalendar.StatusOf(request.StateAt(now))), issue, $"{request.HeadCount}명, 강사 {placing.Instructors}명");
    }

    private static CalendarEvent Entry(ShownEngagement shown, CalendarIssue issue)
    {
        var e = shown.Engagement;
        return SeoulCalendar.Event(
            new CalendarEntry($"team-{e.Key.Replace('/', '-')}", shown.Sequence, e.StartsAt, e.StartsAt.AddMinutes(e.Minutes), $"{shown.Kind}: {shown.Programme}", shown.Place, shown.IsOff ? CalendarStatus.Cancelled : CalendarStatus.Confirmed),
            issue, $"자리 {e.HeadCount}명");
    }
}
