using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Booking places and giving them back, with and without script. What is booked is cancelled, so the shared portal stays as it was.</summary>
[Trait(Speed.Name, Speed.Drill)]
[Collection(Journeys.Name)]
public class BookingJourneyTests(Chromium chromium, FilledPortal filled)
{
    [Fact]
    public async Task Without_script_one_books_finds_it_again_by_number_and_cancels()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options => options.JavaScriptEnabled = false);
        var page = visitor.Page;
        await visitor.OpenAsync("/jaemina/sock-doll");
        await page.Locator(".session").First.GetByRole(AriaRole.Link, new() { Name = "신청" }).ClickAsync();
        await WhoAsync(page);
        await page.GoBackAsync();
        await Expect(page.Locator("#size")).ToHaveValueAsync("3");
        await page.GoForwardAsync();
        await ContactAsync(page);
        await Expect(page.Locator(".receipt-state")).ToContainTextAsync("자리를 잡아 두었습니다");
        var number = await page.Locator(".receipt-number b").InnerTextAsync();
        await visitor.OpenAsync("/requests");
        await page.GetByLabel("접수번호").FillAsync(number.Replace('-', ' '));
        await page.GetByLabel("전화번호").FillAsync("+82 10 1234 5678");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "찾기" }).ClickAsync();
        await Expect(page.Locator(".receipt-number b")).ToHaveTextAsync(number);
        await CancelAsync(page);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Each_step_on_a_phone_is_without_a_violation()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options =>
        {
            options.ViewportSize = new() { Width = 390, Height = 844 };
            options.ReducedMotion = ReducedMotion.Reduce;
        });
        var page = visitor.Page;
        await visitor.OpenAsync("/jaemina/sessions");
        await page.Locator(".session").Last.GetByRole(AriaRole.Link, new() { Name = "신청" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "다음" }).ClickAsync();
        await Expect(page.Locator(".form-errors")).ToBeFocusedAsync();
        await CheckAsync(page);
        await WhoAsync(page);
        await CheckAsync(page);
        await ContactAsync(page);
        await CheckAsync(page);
        await CancelAsync(page);
        await CheckAsync(page);
    }

    private static async Task WhoAsync(IPage page)
    {
        await page.GetByLabel("가족이나 친구").CheckAsync();
        await page.Locator("#size").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "다음" }).ClickAsync();
        await Expect(page.Locator(".form-steps b")).ToHaveTextAsync("2 / 2");
    }

    private static async Task ContactAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByLabel("네, 만 14세 이상입니다").CheckAsync();
        await page.GetByLabel("이름").FillAsync("김보호");
        await page.GetByLabel("전화번호").FillAsync("010-1234-5678");
        await page.GetByLabel("이메일").FillAsync("parent@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "신청하기" }).ClickAsync();
    }

    // The page sends no referrer, so the browser says "Origin: null" with this form.
    private static async Task CancelAsync(IPage page)
    {
        await page.GetByText("신청 취소하기").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "네, 취소합니다" }).ClickAsync();
        await Expect(page.Locator(".receipt-state")).ToContainTextAsync("취소하셨습니다");
    }

    private static async Task CheckAsync(IPage page) => Assert.Empty((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
}
