using CenterPortal.Tests.Features.Media;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Pictures in a real browser: several at once, one that fails, words for one, away and back.</summary>
[Trait(Speed.Name, Speed.Slow)]
[Collection(StudioJourneys.Name)]
public class PictureJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Staff_upload_several_pictures_describe_one_and_take_one_away_and_back()
    {
        await using var portal = await Accounts.StartAsync();
        await portal.AdministratorAsync();
        await using var visitor = await chromium.VisitorAsync(portal);
        var page = visitor.Page;
        await visitor.OpenAsync("/account/sign-in?next=/studio/media");
        await page.GetByLabel("이메일").FillAsync(Accounts.AdministratorEmail);
        await page.GetByLabel("비밀번호").FillAsync(Accounts.Password);
        await page.GetByText("비밀번호로 로그인").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("사진·파일");
        await Expect(page.Locator(".empty h2")).ToHaveTextAsync("아직 사진이 없습니다");

        var input = page.Locator(".drop input[type=file]");
        await Expect(input).ToBeEnabledAsync();
        await input.SetInputFilesAsync([File("장터.jpg", TestPictures.Jpeg(900, 600)), File("사진이 아닌 것.jpg", "<svg/>"u8.ToArray()), File("코르크.png", TestPictures.Png(400, 300))]);
        await Expect(page.Locator(".drop-list .is-done")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await Expect(page.Locator(".drop-list .is-failed .drop-word")).ToHaveTextAsync("사진이 아닙니다. JPG, PNG, WebP 사진을 올려 주세요.");
        await Expect(page.Locator(".shelf-picture")).ToHaveCountAsync(2);
        await Expect(page.Locator(".studio-top .count")).ToHaveTextAsync("모두 2장");

        var market = page.Locator(".shelf-picture", new() { HasText = "장터.jpg" });
        await market.GetByLabel("설명 (대체 텍스트)").FillAsync("천막이 늘어선 장터");
        await market.GetByText("설명 저장").ClickAsync();
        await Expect(page.Locator(".studio-said")).ToHaveTextAsync("설명을 저장했습니다.");
        await Expect(market.Locator("img")).ToHaveAttributeAsync("alt", "천막이 늘어선 장터");
        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {string.Join(" ", v.Nodes.Select(n => n.Html))}"));

        await page.GetByLabel("코르크.png 치우기").ClickAsync();
        await Expect(page.Locator(".shelf-picture")).ToHaveCountAsync(1);
        await page.GetByText("되돌리기").ClickAsync();
        await Expect(page.Locator(".shelf-picture")).ToHaveCountAsync(2);
        await Expect(page.Locator(".studio-said")).ToHaveTextAsync("사진을 되돌렸습니다.");
        // The refused one is the browser's only complaint.
        Assert.Contains("415", Assert.Single(visitor.Complaints, c => !c.StartsWith("error", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "image/jpeg", Buffer = content };
}
