using CenterPortal.Features.Messages.Own;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Texts of staff's own by keys alone, and the one that is made anew.</summary>
[Collection(StudioJourneys.Name)]
public class OwnTextJourneyTests(Chromium chromium)
{
    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task The_focus_goes_along_with_a_moved_line_and_to_the_heading_when_its_line_is_gone()
    {
        await using var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        var admin = await portal.AdministratorAsync();
        foreach (var name in new[] { "준비물", "주차", "감사" })
            Assert.True((await portal.Get<AddOwnText>().HandleAsync("visit", new LetterWords(name, "{체험}", "{받는사람}님"), admin)).IsDone);
        await using var visitor = await chromium.VisitorAsync(portal);
        await visitor.SignInAsync(Accounts.AdministratorEmail, "/studio");
        await visitor.OpenAsync("/studio/messages/texts");
        var (names, down) = (visitor.Page.Locator(".own-texts li b"), visitor.Page.Locator("button[aria-label='준비물 아래로']"));
        await Expect(down).ToBeEnabledAsync();
        await down.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(names).ToHaveTextAsync(["주차", "준비물", "감사"]);
        await Expect(down).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(names).ToHaveTextAsync(["주차", "감사", "준비물"]);
        await Expect(visitor.Page.Locator("button[aria-label='준비물 위로']")).ToBeFocusedAsync();
        await visitor.Page.Locator("button[aria-label='감사 지우기']").PressAsync("Enter");
        await Expect(names).ToHaveTextAsync(["주차", "준비물"]);
        await Expect(visitor.Page.Locator("#own-visit")).ToBeFocusedAsync();
        await visitor.Page.Locator(".mud-snackbar-action-button").ClickAsync();
        await Expect(names).ToHaveTextAsync(["주차", "감사", "준비물"]);

        await visitor.OpenAsync("/studio/messages/texts/new/visit");
        await Expect(visitor.Page.Locator("button[type=submit]")).ToBeEnabledAsync();
        await visitor.Page.FillAsync("#words-name", "길 안내");
        await visitor.Page.FillAsync("#words-subject", "{체험} 길 안내");
        await visitor.Page.FillAsync("#words-text", "{받는사람}님, {날짜}에 뵙겠습니다.");
        await visitor.Page.ClickAsync("button[type=submit]");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("길 안내");
        await Expect(visitor.Page.Locator(".settings-end [role=status]")).ToContainTextAsync("만들었습니다");
    }
}
