using CenterPortal.Tests.Features.Media;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Staff change the centre while a reader has a page open.</summary>
[Collection(StudioJourneys.Name)]
[Trait(Speed.Name, Speed.Drill)]
public class CentreJourneyTests(Chromium chromium)
{
    // Monday 2026-11-23, ten in Seoul.
    private static readonly DateTimeOffset Ten = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Number_name_hours_closure_and_logo_are_before_the_reader_s_eyes_at_once()
    {
        await using var portal = await Accounts.StartAsync(clock: new FakeTimeProvider(Ten), settings: Accounts.AtLocalhost());
        await portal.AdministratorAsync();
        await using var reader = await chromium.VisitorAsync(portal);
        await reader.FollowAsync("/");
        await using var staff = await chromium.VisitorAsync(portal);
        await staff.SignInAsync(Accounts.AdministratorEmail, "/studio/centre");
        var (read, page) = (reader.Page, staff.Page);
        await Expect(page.Locator("#contact .mud-button")).ToBeEnabledAsync();

        await page.GetByLabel("전화번호").FillAsync("전화 주세요");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#centre-phone-wrong")).ToContainTextAsync("숫자와 줄표로");
        await Expect(page.GetByLabel("전화번호")).ToHaveValueAsync("전화 주세요");
        await page.GetByLabel("전화번호").FillAsync("042-777-8888");
        await page.GetByLabel("이메일").FillAsync("new@example.or.kr");
        await page.Locator("#contact .mud-button").ClickAsync();
        foreach (var place in new[] { ".util-tel", ".desk .tel", ".hero-ways", ".menu-call .tel", ".foot-tel" })
            await Expect(read.Locator(place)).ToContainTextAsync("042-777-8888");
        await Expect(read.Locator(".util-tel")).ToHaveAttributeAsync("href", "tel:0427778888");
        await Expect(read.Locator(".foot-mail")).ToHaveAttributeAsync("href", "mailto:new@example.or.kr");
        await page.GetByText("되돌리기").ClickAsync();
        await Expect(read.Locator(".foot-tel")).ToHaveTextAsync("042-257-1979");
        await Expect(page.GetByLabel("전화번호")).ToHaveValueAsync("042-257-1979");

        await page.GetByLabel("센터 이름").FillAsync("한빛광역자활센터");
        await page.Keyboard.PressAsync("Enter");
        await Expect(read.Locator(".top .logo")).ToHaveTextAsync("한빛광역자활센터");
        await Expect(read.Locator(".foot-end")).ToHaveTextAsync("© 한빛광역자활센터");

        await page.GetByLabel("월요일 부터").FillAsync("13:00");
        await page.Keyboard.PressAsync("Enter");
        await Expect(read.Locator(".util .consult")).ToHaveTextAsync("오후 1시에 상담을 시작합니다");
        await Expect(read.Locator(".foot")).ToContainTextAsync("월 13:00–18:00");
        await Expect(page.Locator(".settings-aside .box-consult")).ToContainTextAsync("아직 상담 전입니다");

        await page.GetByLabel("쉬는 까닭").FillAsync("이사");
        await page.Keyboard.PressAsync("Enter");
        await Expect(read.Locator(".util .consult")).ToContainTextAsync("오늘은 이사라 쉽니다");
        await Expect(read.Locator(".desk")).ToContainTextAsync("이사 휴무입니다");
        await page.GetByLabel("2026-12-25 성탄절 지우기").ClickAsync();
        await Expect(page.Locator(".closure-sure")).ToContainTextAsync("나라에서 정한 쉬는 날");
        await page.GetByText("그대로 두기").ClickAsync();
        await page.GetByLabel("2026-11-23 이사 지우기").ClickAsync();
        await Expect(read.Locator(".util .consult")).ToHaveTextAsync("오후 1시에 상담을 시작합니다");

        await page.Locator("#logo input[type=file]:not([disabled])").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "로고.png", MimeType = "image/png", Buffer = TestPictures.Png(600, 300) });
        await Expect(read.Locator(".top .mark-own")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(read.Locator(".foot .mark-own")).ToBeVisibleAsync();
        await page.GetByText("로고 빼기").ClickAsync();
        await Expect(read.Locator(".top .rings")).ToBeVisibleAsync();

        await reader.OpenAsync("/news");
        await Expect(read).ToHaveTitleAsync("소식 · 한빛광역자활센터");
        Assert.Empty(reader.Complaints);
        Assert.Empty(staff.Complaints);
    }
}
