using System.Text;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Mail.Calendars;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>The calendar files that go with letters, as calendars read them.</summary>
public class CalendarTests
{
    private static readonly Placing Place = new(1, First, DayPart.Morning, new(9, 40), new(10, 40), 2, PlacingKind.Confirmed, null);
    private static readonly CalendarIssue Issue = new(new Letterhead("대전서구, \"함께\": 지역자활센터", "042-000-0000", "centre@example.org"), new("https://portal.example"), new(2027, 3, 2, 1, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Commas_line_breaks_and_long_korean_are_read_back_and_no_line_is_too_long()
    {
        var request = Request();
        var programme = string.Join(", ", Enumerable.Repeat("손으로 꼭꼭 눌러 만드는 코르크 공예", 6));
        var text = Encoding.UTF8.GetString(CalendarFile.Write(VisitCalendar.Entry(request, Place, programme, CalendarStatus.Confirmed), Issue));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var calendar = Ical.Net.Calendar.Load(text)!;
        var entry = calendar.Events[0]!;
        Assert.Equal(("PUBLISH", $"재미나 체험: {programme}", $"{request.Institution}, {request.Place}, {request.Room}"), (calendar.Method, entry.Summary, entry.Location));
        Assert.Equal((new Uri("mailto:centre@example.org"), "대전서구, '함께': 지역자활센터"), (entry.Organizer!.Value, entry.Organizer.CommonName));
        Assert.Equal((Issue.At, new DateTime(2027, 3, 9, 0, 40, 0, DateTimeKind.Utc)), (entry.DtStamp!.AsUtc, entry.Start!.AsUtc));
    }

    [Fact]
    public void Without_an_e_mail_the_portal_is_the_organizer()
    {
        var bytes = CalendarFile.Write(VisitCalendar.Entry(Request(), Place, "코르크 공예", CalendarStatus.Cancelled), Issue with { Centre = new Letterhead("센터", "", "") });
        // Ical.Net reads every organizer as an e-mail address; the text says what was written.
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Contains("METHOD:CANCEL", lines);
        Assert.EndsWith(":https://portal.example", Assert.Single(lines, l => l.StartsWith("ORGANIZER;", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CalendarStatus.Confirmed, "text/calendar; method=PUBLISH; charset=utf-8")]
    [InlineData(CalendarStatus.Cancelled, "text/calendar; method=CANCEL; charset=utf-8")]
    public void A_letter_says_beside_the_files_type_what_to_do_with_it(CalendarStatus status, string type) =>
        Assert.Equal(type, CalendarFile.ForLetter("visit.ics", VisitCalendar.Entry(Request(), Place, "코르크 공예", status), Issue).ContentType);

    [Fact]
    public async Task A_hold_that_ran_out_is_taken_from_the_calendar()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(2));
        portal.Clock.Advance(TimeSpan.FromHours(31));
        await portal.ExpireAsync();
        await CancelsAsync(portal, id);
        Assert.All(await portal.CalendarsAsync(id), c => Assert.NotNull(c.Events[0]!.Organizer));
    }

    [Fact]
    public async Task A_proposal_and_an_offer_that_were_declined_are_taken_from_the_calendar()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First.AddDays(2));
        await portal.App.Get<ProposeDate>().HandleAsync(id, null, new Slot(portal.Team, First.AddDays(3), DayPart.Morning), null);
        var waits = await portal.AskAsync(First.AddDays(3));
        Assert.True((await portal.App.Get<AnswerOffer>().DeclineAsync(id)).IsDone);
        await CancelsAsync(portal, id);
        Assert.Equal(VisitState.Offered, await portal.StateOfAsync(waits));
        Assert.True((await portal.App.Get<AnswerOffer>().DeclineAsync(waits)).IsDone);
        await CancelsAsync(portal, waits);
    }

    [Fact]
    public async Task An_offer_that_ran_out_in_silence_is_taken_from_the_calendar()
    {
        await using var portal = await StartAsync();
        var taken = await portal.AskAsync(First.AddDays(10));
        var (waits, next) = (await portal.AskAsync(First.AddDays(10)), await portal.AskAsync(First.AddDays(10)));
        await portal.App.Get<CancelRequest>().ByPersonAsync(taken, null);
        await portal.HandOverAsync();
        portal.Clock.Advance(TimeSpan.FromHours(9));
        await portal.ExpireAsync();
        Assert.Equal(VisitState.Offered, await portal.StateOfAsync(next));
        await CancelsAsync(portal, waits);
    }

    // The file with the highest SEQUENCE takes away what the one before it put there.
    private static async Task CancelsAsync(VisitPortal portal, Guid id)
    {
        var files = (await portal.CalendarsAsync(id)).OrderBy(c => c.Events[0]!.Sequence).ToArray();
        var (put, gone) = (files[^2], files[^1]);
        Assert.Equal(("PUBLISH", "TENTATIVE", "CANCEL", "CANCELLED"), (put.Method, put.Events[0]!.Status, gone.Method, gone.Events[0]!.Status));
        Assert.Equal((put.Events[0]!.Uid, true), (gone.Events[0]!.Uid, gone.Events[0]!.Sequence > put.Events[0]!.Sequence));
    }

    private static VisitRequest Request() => new()
    {
        Id = Guid.CreateVersion7(),
        ProgrammeId = 1,
        InstitutionKind = InstitutionKind.ElementarySchool,
        Institution = "한빛초등학교; 솔반, 별반",
        DistrictSlug = "seo",
        Place = "서구 둔산로 1, 정문으로 들어와\n왼쪽 건물 \\ 뒷문",
        Room = "3층 미술실, 강당 옆에 있는 아주 긴 이름의 방",
        AgeBand = "upper",
        HeadCount = 20,
        PersonId = Guid.CreateVersion7(),
        MadeAt = new(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
