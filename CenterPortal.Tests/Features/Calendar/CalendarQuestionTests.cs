using System.Net;
using CenterPortal.Features.Calendar;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Calendar;

/// <summary>What the calendar's address may ask.</summary>
public class CalendarQuestionTests(SampledPortalFixture fixture) : IClassFixture<SampledPortalFixture>
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly CalendarKind[] Kinds = [CalendarKinds.Market, CalendarKinds.Jaemina, CalendarKinds.Closure];

    [Theory]
    [InlineData("month=2026-13")]
    [InlineData("month=0001-01")]
    [InlineData("month=9999-12")]
    [InlineData("month=2013-12")]
    [InlineData("month=2026-1")]
    [InlineData("month=%EC%98%A4%EB%8A%98")]
    [InlineData("view=year")]
    [InlineData("kind=%3Cscript%3E")]
    [InlineData("kind=market,market")]
    [InlineData("kind=market,")]
    [InlineData("day=2026-02-29")]
    [InlineData("month=2026-12&day=2027-06-01")]
    public async Task What_the_calendar_never_writes_is_refused_in_words(string query)
    {
        using var answer = await fixture.Portal.Http.GetAsync(new Uri($"/events?{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("주소", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_no_such_kind_says_which_there_are()
    {
        using var answer = await fixture.Portal.Http.GetAsync(new Uri("/events.ics?kind=%3Cscript%3Ealert(1)%3C/script%3E", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("market, jaemina, closure", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_and_its_question_are_the_same()
    {
        var ask = CalendarQuestion.Read("2026-12", "week", "jaemina,market", "2026-12-12", Kinds, Today)!;
        Assert.Equal((CalendarLook.Week, new DateOnly(2026, 12, 12)), (ask.Look, ask.Day));
        Assert.Equal(["market", "jaemina"], ask.Kinds);
        Assert.Equal("/events?month=2026-12&view=week&kind=market,jaemina&day=2026-12-12", ask.Href);
    }

    [Fact]
    public void All_kinds_are_no_filter() => Assert.Empty(CalendarQuestion.Read(null, null, "market,jaemina,closure", null, Kinds, Today)!.Kinds);

    [Fact]
    public void The_table_is_whole_weeks_from_a_sunday_on()
    {
        var ask = CalendarQuestion.Read("2026-11", null, null, null, Kinds, Today)!;
        Assert.Equal(new DaySpan(new(2026, 11, 1), new(2026, 12, 5)), ask.Table);
    }

    [Theory]
    [InlineData("2026-11-01/2026-11-01")]
    [InlineData("2026-12-31/2027-01-01")]
    public void A_span_reads_what_it_writes(string part) => Assert.Equal(part, DaySpan.Read(part)!.Value.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("3")]
    [InlineData("2026-11-02/2026-11-01")]
    [InlineData("2026-11-02/2026-11-01/2026-11-03")]
    public void What_is_no_span_is_none(string? part) => Assert.Null(DaySpan.Read(part));
}
