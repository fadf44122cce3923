using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.TeamLinks;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>A team's open page follows what staff do, and nobody hears from the hub whom to call.</summary>
public class TeamWeekLiveTests
{
    private static readonly string[] Personal = ["김하나", "1234-5678", "휠체어"];

    [Fact]
    public async Task What_staff_confirm_move_and_cancel_comes_to_the_open_page()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var (word, _) = await LinkAsync(portal);
        var shown = await ShownAsync(portal, word);
        await using var reader = await LiveReader.ConnectAsync(portal.App);
        Assert.Empty(await reader.FollowAsync(shown));
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var sure = await reader.HearAsync(m => !m.Html.Contains("정하는 중", StringComparison.Ordinal));
        Assert.Contains("한빛초등학교", sure.Html, StringComparison.Ordinal);
        await portal.App.Get<MoveVisit>().HandleAsync(id, null, new Slot(portal.Team, First.AddDays(1), DayPart.Afternoon));
        var moved = await reader.HearAsync(m => m.Html.Contains("3월 10일", StringComparison.Ordinal));
        Assert.True(shown.Version < sure.Version && sure.Version < moved.Version);
        await portal.App.Get<CancelRequest>().ByStaffAsync(id, null, "강사 사정");
        await reader.HearAsync(m => m.Html.Contains("이 주에는 방문이 없습니다", StringComparison.Ordinal));
        Assert.All(reader.Heard, m => Assert.All([word, .. Personal], words => Assert.DoesNotContain(words, m.Html, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task On_the_day_the_page_says_whom_to_call_and_what_is_pushed_only_keeps_the_place_of_it()
    {
        await using var portal = await StartAsync(visitsPerDay: 2);
        var id = await portal.AskAsync(First, change: fields => fields[VisitFields.Needs] = "휠체어를 타는 어린이가 한 명 있습니다.");
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var other = await portal.AskAsync(First, DayPart.Afternoon);
        var (word, _) = await LinkAsync(portal);
        portal.Clock.SetUtcNow(new DateTimeOffset(First.ToDateTime(new(7, 0)), TimeSpan.FromHours(9)));
        var page = await PageAsync(portal, word);
        Assert.All(Personal, words => Assert.Contains(words, page.QuerySelector("[data-kept]")!.TextContent, StringComparison.Ordinal));
        await using var reader = await LiveReader.ConnectAsync(portal.App);
        await reader.FollowAsync(await ShownAsync(portal, word));
        await portal.App.Get<CancelRequest>().ByStaffAsync(other, null, "강사 사정");
        var heard = await reader.HearAsync(m => !m.Html.Contains("정하는 중", StringComparison.Ordinal));
        Assert.All(Personal, words => Assert.DoesNotContain(words, heard.Html, StringComparison.Ordinal));
        var kept = (await new HtmlParser().ParseDocumentAsync(heard.Html)).QuerySelector("[data-kept]")!;
        Assert.Equal((page.QuerySelector("[data-kept]")!.GetAttribute("data-key"), "연락처는 이 쪽을 새로 열면 보입니다."), (kept.GetAttribute("data-key"), kept.TextContent.Trim()));
    }

    [Fact]
    public async Task Neither_the_pages_word_nor_a_link_that_was_ended_lets_anyone_follow()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        var (word, editor) = await LinkAsync(portal);
        var topic = (await ShownAsync(portal, word)).Topic;
        var follow = topic.Split(':', '/')[1];
        Assert.NotEqual(word, follow);
        Assert.Null(await portal.App.Get<TeamWeeks>().FindAsync(follow, First));
        await using var reader = await LiveReader.ConnectAsync(portal.App);
        Assert.Single(await reader.FollowAsync(new FollowedTopic(topic, 0)));
        string[] wrong = [$"team-week:{word}/2027-03-08", $"team-week:{follow}/2027-03-09", $"team-week:{follow}/2027-3-8", $"team-week:{follow}", "team-week:/2027-03-08", "team-week"];
        Assert.Empty(await reader.FollowAsync([.. wrong.Select(w => new FollowedTopic(w, 0))]));

        Assert.True((await portal.App.Get<TeamDoors>().EndAsync(portal.Team, editor)).IsDone);
        await using var late = await LiveReader.ConnectAsync(portal.App);
        await Eventually.HoldsAsync(async () => (await late.FollowAsync(new FollowedTopic(topic, 0))).Count == 0);
    }

    private static async Task<(string Word, Guid Editor)> LinkAsync(VisitPortal portal)
    {
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        Assert.True((await portal.App.Get<TeamDoors>().MakeAsync(portal.Team, editor)).IsDone);
        return ((await portal.App.Get<TeamDoors>().OfAsync(portal.Team, editor))!.Word, editor);
    }

    private static async Task<IHtmlDocument> PageAsync(VisitPortal portal, string word)
    {
        using var answer = await portal.App.Http.GetAsync(new Uri($"/teams/{word}?from={First:yyyy-MM-dd}", UriKind.Relative));
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<FollowedTopic> ShownAsync(VisitPortal portal, string word)
    {
        var week = (await PageAsync(portal, word)).QuerySelector("[data-live^=team-week]")!;
        return new FollowedTopic(week.GetAttribute("data-live")!, long.Parse(week.GetAttribute("data-version")!, System.Globalization.CultureInfo.InvariantCulture));
    }
}
