using System.Net;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.TeamLinks;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>What a team without an office sees, and until when.</summary>
public class TeamLinkTests
{
    [Fact]
    public async Task A_link_opens_the_week_until_it_is_renewed_or_ended()
    {
        await using var portal = await StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        await portal.AskAsync(First);
        var doors = portal.App.Get<TeamDoors>();
        Assert.Null(await doors.OfAsync(portal.Team, editor));
        Assert.True((await doors.MakeAsync(portal.Team, editor)).IsDone);
        var first = (await doors.OfAsync(portal.Team, editor))!.Word;
        using var page = await GetAsync(portal, $"/teams/{first}?from={First:yyyy-MM-dd}");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("한빛초등학교", html, StringComparison.Ordinal);
        Assert.Contains("정하는 중", html, StringComparison.Ordinal);
        Assert.DoesNotContain("010-1234-5678", html, StringComparison.Ordinal);
        Assert.DoesNotContain("김하나", html, StringComparison.Ordinal);
        Assert.Equal(("no-referrer", "noindex", true), (Header(page, "Referrer-Policy"), Header(page, "X-Robots-Tag"), page.Headers.CacheControl!.NoStore));

        Assert.True((await doors.MakeAsync(portal.Team, editor)).IsDone);
        var second = (await doors.OfAsync(portal.Team, editor))!.Word;
        Assert.NotEqual(first, second);
        string[] gone = [first, new string('0', 32), "x", $"{first}0"];
        foreach (var word in gone) await GoneAsync(portal, word);
        Assert.True((await doors.EndAsync(portal.Team, editor)).IsDone);
        await GoneAsync(portal, second);
        Assert.Null(await doors.OfAsync(portal.Team, editor));
    }

    [Fact]
    public async Task Whom_to_call_and_what_to_know_is_there_on_the_day_before_and_on_the_day_and_its_opening_is_on_record()
    {
        await using var portal = await StartAsync();
        var word = await WithVisitAsync(portal, First);
        async Task<TeamContact?> On(int daysAfter)
        {
            portal.Clock.SetUtcNow(new DateTimeOffset(First.AddDays(daysAfter).ToDateTime(new(8, 0)), TimeSpan.FromHours(9)));
            return (await portal.App.Get<TeamWeeks>().FindAsync(word, First))!.Visits.Single().Contact;
        }

        var told = new TeamContact("김하나", "010-1234-5678", "휠체어를 타는 어린이가 한 명 있습니다.");
        Assert.Null(await On(-2));
        Assert.Equal(told, await On(-1));
        Assert.Equal(told, await On(0));
        using var page = await GetAsync(portal, $"/teams/{word}?from={First:yyyy-MM-dd}");
        var html = await page.Content.ReadAsStringAsync();
        Assert.All(new[] { told.Name, told.Phone, told.Needs! }, words => Assert.Contains(words, html, StringComparison.Ordinal));
        Assert.Null(await On(1));
        await Eventually.HoldsAsync(async () =>
        {
            // The record is written in batches, by this clock.
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            var read = await portal.App.ReadAsync(db => db.Set<PersonalRead>().Where(r => r.Purpose == ReadingPurpose.Request).Select(r => r.Place).ToListAsync());
            return new[] { "phone", "contact", "special_needs" }.All(place => read.Count(r => r.Contains(place, StringComparison.Ordinal)) == 3);
        });
    }

    [Fact]
    public async Task For_a_Monday_the_day_before_is_the_last_working_day()
    {
        await using var portal = await StartAsync();
        var monday = First.AddDays(6);
        var word = await WithVisitAsync(portal, monday);
        async Task<bool> IsThereOn(int daysBefore)
        {
            portal.Clock.SetUtcNow(new DateTimeOffset(monday.AddDays(-daysBefore).ToDateTime(new(8, 0)), TimeSpan.FromHours(9)));
            return (await portal.App.Get<TeamWeeks>().FindAsync(word, monday))!.Visits.Single().Contact is not null;
        }

        foreach (var (daysBefore, isThere) in new[] { (4, false), (3, true), (2, true), (1, true), (0, true) })
            Assert.Equal(isThere, await IsThereOn(daysBefore));
    }

    [Fact]
    public async Task The_calendar_keeps_its_entries_and_counts_their_changes()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.App.Get<TeamDoors>().MakeAsync(portal.Team, null);
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var word = (await portal.App.Get<TeamDoors>().OfAsync(portal.Team, editor))!.Word;
        var held = await FeedAsync(portal, word);
        Assert.Contains("BEGIN:VTIMEZONE", held, StringComparison.Ordinal);
        Assert.Contains("TZID:Asia/Seoul", held, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;TZID=Asia/Seoul:{First:yyyyMMdd}T094000", held, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var sure = await FeedAsync(portal, word);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await portal.App.Get<MoveVisit>().HandleAsync(id, null, new Slot(portal.Team, First.AddDays(1), DayPart.Afternoon));
        var moved = await FeedAsync(portal, word);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await portal.App.Get<CancelRequest>().ByStaffAsync(id, null, "강사 사정");
        var cancelled = await FeedAsync(portal, word);
        string[] feeds = [held, sure, moved, cancelled];
        Assert.Equal(["TENTATIVE", "CONFIRMED", "CONFIRMED", "CANCELLED"], feeds.Select(f => Line(f, "STATUS")));
        Assert.Single(feeds.Select(f => Line(f, "UID")).Distinct());
        Assert.Equal(feeds.Select(f => int.Parse(Line(f, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture)).Order().Distinct(), feeds.Select(f => int.Parse(Line(f, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(feeds.Select(f => Line(f, "LAST-MODIFIED")).Order().Distinct(), feeds.Select(f => Line(f, "LAST-MODIFIED")));
        Assert.All(feeds, f => Assert.DoesNotContain("김하나", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_those_who_plan_visits_make_links()
    {
        await using var portal = await StartAsync();
        var author = await portal.App.PersonAsync("author@example.org", PortalRole.Author);
        Assert.Equal(VisitOutcome.NotAllowed, await portal.App.Get<TeamDoors>().MakeAsync(portal.Team, author));
        await portal.App.Get<TeamDoors>().MakeAsync(portal.Team, null);
        Assert.Null(await portal.App.Get<TeamDoors>().OfAsync(portal.Team, author));
        Assert.Equal(VisitOutcome.NotAllowed, await portal.App.Get<TeamDoors>().EndAsync(portal.Team, author));
    }

    private static async Task<string> WithVisitAsync(VisitPortal portal, DateOnly date)
    {
        var id = await portal.AskAsync(date, change: fields => fields[VisitFields.Needs] = "휠체어를 타는 어린이가 한 명 있습니다.");
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        await portal.App.Get<TeamDoors>().MakeAsync(portal.Team, null);
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        return (await portal.App.Get<TeamDoors>().OfAsync(portal.Team, editor))!.Word;
    }

    private static async Task GoneAsync(VisitPortal portal, string word)
    {
        foreach (var address in new[] { $"/teams/{word}", $"/teams/{word}/calendar.ics" })
        {
            using var answer = await GetAsync(portal, address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<string> FeedAsync(VisitPortal portal, string word)
    {
        using var answer = await GetAsync(portal, $"/teams/{word}/calendar.ics");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        return (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static string Line(string feed, string name)
    {
        var entry = feed[feed.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..];
        return entry.Split("\r\n").Single(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private static Task<HttpResponseMessage> GetAsync(VisitPortal portal, string address) => portal.App.Http.GetAsync(new Uri(address, UriKind.Relative));
}
