using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.TeamLinks;
using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using static CenterPortal.Tests.Features.Visits.VisitPortal;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>A team's page on a telephone on the day before.</summary>
[Collection(StudioJourneys.Name)]
public class TeamWeekJourneyTests(Chromium chromium)
{
    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task The_hour_changes_by_itself_and_whom_to_call_stays_until_the_visit_is_off()
    {
        await using var portal = await StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var id = await portal.AskAsync(First);
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        await portal.App.Get<TeamDoors>().MakeAsync(portal.Team, editor);
        var word = (await portal.App.Get<TeamDoors>().OfAsync(portal.Team, editor))!.Word;
        portal.Clock.SetUtcNow(new DateTimeOffset(First.AddDays(-1).ToDateTime(new(12, 0)), TimeSpan.FromHours(9)));
        await using var visitor = await chromium.VisitorAsync(portal.App, options => options.ViewportSize = new() { Width = 390, Height = 900 });
        await visitor.OpenAsync($"/teams/{word}?from={First:yyyy-MM-dd}");
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-live-state", "connected");
        var (hour, call) = (visitor.Page.Locator(".tw-time time"), visitor.Page.Locator(".tw-call"));
        await Expect(hour).ToHaveTextAsync("09:40");
        await portal.App.Get<MoveVisit>().HandleAsync(id, null, new Slot(portal.Team, First, DayPart.Afternoon));
        await Expect(hour).ToHaveTextAsync("13:40");
        await Expect(call).ToHaveTextAsync("김하나 010-1234-5678");
        await portal.App.Get<CancelRequest>().ByStaffAsync(id, null, "강사 사정");
        await Expect(visitor.Page.Locator(".empty")).ToBeVisibleAsync();
        await Expect(call).ToHaveCountAsync(0);
    }
}
