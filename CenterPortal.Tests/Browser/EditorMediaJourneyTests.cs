using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Features.Media;
using CenterPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Pictures in the text and the list of files below it, from the file to the reader.</summary>
[Collection(StudioJourneys.Name)]
public class EditorMediaJourneyTests(Chromium chromium)
{
    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task A_picture_comes_into_the_text_with_words_for_those_who_cannot_see_it_and_a_caption()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>장터가 열렸습니다.</p>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        await desk.PlaceAsync("열렸습니다.");
        var chooser = await desk.Page.RunAndWaitForFileChooserAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "사진", Exact = true }).ClickAsync());
        await chooser.SetFilesAsync(Picture("장터.jpg", TestPictures.Jpeg(900, 600)));
        await AnswerAsync(desk, "천막이 늘어선 장터");
        await Expect(desk.Text.Locator("figure img")).ToHaveAttributeAsync("alt", "천막이 늘어선 장터");
        await desk.Text.Locator("figcaption").ClickAsync();
        await desk.Page.Keyboard.TypeAsync("첫 장터의 아침");
        await Expect(desk.Page.Locator(".desk-panel")).ToContainTextAsync("1 / 1");
        await desk.Button("미리보기").ClickAsync();
        await Expect(desk.Page.Locator("#preview figure img")).ToHaveAttributeAsync("alt", "천막이 늘어선 장터");
        await desk.Page.Locator("#preview").GetByText("닫기").ClickAsync();
        await desk.Button("게시").ClickAsync();
        await Expect(desk.Page.Locator(".studio-said")).ToHaveTextAsync("게시했습니다.");

        await using var reader = await chromium.VisitorAsync(portal);
        await reader.FollowAsync($"/news/notice/{id}");
        var figure = reader.Page.Locator(".body figure");
        await Expect(figure.Locator("figcaption")).ToHaveTextAsync("첫 장터의 아침");
        await Expect(figure.Locator("img")).ToHaveAttributeAsync("alt", "천막이 늘어선 장터");
        Assert.True(await figure.Locator("img").EvaluateAsync<bool>("img => { img.loading = 'eager'; return img.decode().then(() => img.naturalWidth > 0); }"));
        var shared = await reader.Page.Locator("meta[property='og:image']").GetAttributeAsync("content");
        Assert.EndsWith(".jpg", shared, StringComparison.Ordinal);
        Assert.Equal(200, (await reader.Page.APIRequest.GetAsync(new Uri(portal.Address, new Uri(shared!).AbsolutePath).AbsoluteUri)).Status);
        Assert.Empty(desk.Visitor.Complaints);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task A_missing_picture_of_the_old_site_is_filled_in_its_place_and_keeps_its_caption()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor, "<p>앞</p><figure class=\"missing\" data-name=\"옛 사진.jpg\"><figcaption>옛 설명</figcaption></figure><p>뒤</p>");
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        var chooser = await desk.Page.RunAndWaitForFileChooserAsync(() => desk.Text.GetByText("사진 올리기").ClickAsync());
        await chooser.SetFilesAsync(Picture("옛 사진.jpg", TestPictures.Jpeg(640, 480)));
        await AnswerAsync(desk, "국수를 나누는 사람들");
        await Expect(desk.Text.Locator(".missing")).ToHaveCountAsync(0);
        await desk.Button("저장").ClickAsync();
        await Expect(desk.Page.Locator(".studio-said")).ToHaveTextAsync("저장했습니다.");
        var blocks = (await portal.ArticleAsync(id)).Blocks.OrderBy(b => b.Position).Select(b => b.Html.Html).ToArray();
        Assert.Equal(("<p>앞</p>", "<p>뒤</p>", 3), (blocks[0], blocks[2], blocks.Length));
        Assert.Contains("alt=\"국수를 나누는 사람들\"", blocks[1], StringComparison.Ordinal);
        Assert.Contains("<figcaption>옛 설명</figcaption>", blocks[1], StringComparison.Ordinal);
        Assert.Empty(desk.Visitor.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task Files_are_added_put_in_order_taken_out_and_back_and_seen_before_they_are_saved()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor);
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        var files = desk.Page.Locator(".editor-files");
        foreach (var name in new[] { "신청서.pdf", "안내.pdf", "지도.pdf" })
        {
            await files.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = "%PDF-1.7\n%%EOF\n"u8.ToArray() });
            await Expect(files.Locator("[data-files-said]")).ToHaveTextAsync($"{name} 파일을 올렸습니다.");
        }

        await files.GetByLabel("지도.pdf 위로").ClickAsync();
        await Expect(files.Locator("li b")).ToHaveTextAsync(["신청서.pdf", "지도.pdf", "안내.pdf"]);
        await Expect(files.GetByLabel("지도.pdf 위로")).ToBeFocusedAsync();
        await files.GetByLabel("신청서.pdf 빼기").ClickAsync();
        await files.GetByText("뺀 파일 되돌리기").ClickAsync();
        await files.GetByLabel("안내.pdf 빼기").ClickAsync();
        await desk.Button("미리보기").ClickAsync();
        await Expect(desk.Page.Locator("#preview .attached b")).ToHaveTextAsync(["신청서.pdf", "지도.pdf"]);
        await desk.Page.Locator("#preview").GetByText("닫기").ClickAsync();
        Assert.Empty((await portal.ArticleAsync(id)).Attachments);

        await desk.Button("저장").ClickAsync();
        await Expect(desk.Page.Locator(".studio-said")).ToHaveTextAsync("저장했습니다.");
        Assert.Equal(["신청서.pdf", "지도.pdf"], (await portal.ArticleAsync(id)).Attachments.OrderBy(f => f.Position).Select(f => f.Name));
        Assert.Empty(desk.Visitor.Complaints);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Files_come_several_at_once_or_by_a_drop_each_with_its_bar_and_one_that_fails_stops_no_other()
    {
        var (portal, editor) = await Desk.StartAsync();
        await using var _ = portal;
        var id = await portal.NewArticleAsync(editor);
        await using var desk = await Desk.SitDownAsync(chromium, portal, $"/studio/articles/{id}");
        var files = desk.Page.Locator(".editor-files");
        // An answer that is held back keeps the bar before the eyes.
        var isSeen = new TaskCompletionSource();
        await desk.Page.RouteAsync("**/studio/media/**", async route =>
        {
            await isSeen.Task;
            await route.ContinueAsync();
        });
        FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/pdf", Buffer = content };
        await files.Locator("input[type=file]").SetInputFilesAsync([File("신청서.pdf", "%PDF-1.7\n%%EOF\n"u8.ToArray()), File("가짜.pdf", "MZ\0\0"u8.ToArray()), File("안내.pdf", "%PDF-1.7\n%%EOF\n"u8.ToArray())]);
        await Expect(files.Locator(".drop-list progress")).ToHaveCountAsync(3);
        await Expect(files.Locator(".drop-list progress").First).ToHaveAttributeAsync("aria-label", "신청서.pdf 올리는 중");
        isSeen.SetResult();
        await Expect(files.Locator("[data-files-list] b")).ToHaveCountAsync(2);
        await Expect(files.Locator(".drop-list .is-failed")).ToContainTextAsync("가짜.pdf");
        await Expect(desk.Page.Locator("#live-status")).ToContainTextAsync("가짜.pdf");
        Assert.Equal(["신청서.pdf", "안내.pdf"], (await files.Locator("[data-files-list] b").AllTextContentsAsync()).Order());

        const string Drop = """
            (place, name) => {
              const data = new DataTransfer();
              data.items.add(new File(["%PDF-1.7\n%%EOF\n"], name, { type: "application/pdf" }));
              const { left, top } = place.getBoundingClientRect();
              return place.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 }));
            }
            """;
        await files.EvaluateAsync(Drop, "끌어온 것.pdf");
        await Expect(files.Locator("[data-files-list] b")).ToHaveCountAsync(3);
        // On the text, what is no picture becomes a file of the article.
        await desk.Text.EvaluateAsync(Drop, "글에 놓은 것.pdf");
        await Expect(files.Locator("[data-files-list] b").Last).ToHaveTextAsync("글에 놓은 것.pdf");
        Assert.True(await desk.Page.Locator("body").EvaluateAsync<bool>("body => { const data = new DataTransfer(); data.items.add(new File(['x'], 'x.txt')); return !body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }"));
    }

    private static async Task AnswerAsync(Desk desk, string words)
    {
        var dialog = desk.Page.Locator("#ask-alternative");
        await Expect(dialog).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await dialog.Locator("input[name=alt]").FillAsync(words);
        await dialog.GetByText("적어 두기").ClickAsync();
    }

    private static FilePayload Picture(string name, byte[] content) => new() { Name = name, MimeType = "image/jpeg", Buffer = content };
}
