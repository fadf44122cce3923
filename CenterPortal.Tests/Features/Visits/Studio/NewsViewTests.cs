using Bunit;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Studio.Pages;
using CenterPortal.Features.Visits.Studio.Queries;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>How the inbox shows what institutions told.</summary>
public sealed class NewsViewTests : BunitContext
{
    private static readonly DateTime Now = new(2027, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_stands_under_a_heading_of_its_own_says_what_it_is_and_is_not_answered_among_many()
    {
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        InboxRow[] rows = [Row(InboxGroup.Confirmed) with { News = new News(Now, "덧붙인 말") }, Row(InboxGroup.Held) with { News = new News(Now, "기관이 고침 (22명)") }, Row(InboxGroup.Held)];
        var page = new InboxPage(new InboxAsk(), rows, 3, new Dictionary<InboxGroup, int> { [InboxGroup.Held] = 2, [InboxGroup.Confirmed] = 4 })
        {
            News = new Dictionary<InboxGroup, int> { [InboxGroup.Confirmed] = 1, [InboxGroup.Held] = 1 },
        };
        var list = Render<InboxList>(p => p.Add(l => l.Page, page).Add(l => l.Now, Now).Add(l => l.Selected, []).Add(l => l.Outcomes, new Dictionary<Guid, string>()));
        Assert.Equal(["기관이 바꾸거나 덧붙인 신청 2", "답을 기다리는 신청 1"], list.FindAll(".vi-group h2").Select(h => h.TextContent));
        var shown = list.FindAll(".vi-row");
        Assert.Contains("덧붙인 말", shown[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("확정", shown[0].TextContent, StringComparison.Ordinal);
        Assert.Equal([0, 0, 1], shown.Select(r => r.QuerySelectorAll("input[type=checkbox]").Length));
        Assert.Equal((3, 4), (page.CountOf(InboxTab.Todo), page.CountOf(InboxTab.Confirmed)));
    }

    private static InboxRow Row(InboxGroup group) => new(
        Guid.CreateVersion7(), group, "1234-5678-9", "한빛초등학교", "코르크 공예", 20, "서구", "손끝 사업단",
        new Placing(1, new(2027, 3, 9), DayPart.Morning, new(9, 40), new(10, 40), 2, group == InboxGroup.Held ? PlacingKind.Held : PlacingKind.Confirmed, null), [], null, Now, false, false, 1);
}
