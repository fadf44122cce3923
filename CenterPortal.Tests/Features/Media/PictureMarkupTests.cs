using AngleSharp.Html.Parser;
using CenterPortal.Data;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Media;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Media;

/// <summary>Pictures of a text: written in all sizes, the same however often, and never another's.</summary>
public class PictureMarkupTests(MediaPortal media) : IClassFixture<MediaPortal>
{
    private readonly HtmlCleaner _cleaner = new();

    [Fact]
    public async Task A_picture_comes_in_all_sizes_and_keeps_its_place()
    {
        var id = await media.PictureAsync(TestPictures.FromPhone(700, 500));
        var (html, pictures) = await WriteAsync($"<figure><img src=\"/images/{id}/320.webp\" alt=\"장터\" style=\"x\" onerror=\"y\"><figcaption>설명</figcaption></figure>");
        Assert.Equal([id], pictures);
        Assert.Equal(
            $"<figure><picture>"
            + $"<source type=\"image/avif\" srcset=\"/images/{id}/320.avif 320w, /images/{id}/480.avif 480w, /images/{id}/500.avif 500w\" sizes=\"(min-width: 48rem) 44rem, 100vw\">"
            + $"<source type=\"image/webp\" srcset=\"/images/{id}/320.webp 320w, /images/{id}/480.webp 480w, /images/{id}/500.webp 500w\" sizes=\"(min-width: 48rem) 44rem, 100vw\">"
            + $"<img src=\"/images/{id}/500.jpg\" alt=\"장터\" width=\"500\" height=\"700\" decoding=\"async\" loading=\"lazy\">"
            + "</picture><figcaption>설명</figcaption></figure>",
            html);
        Assert.Equal(html, _cleaner.Clean(html).Html);
        Assert.Equal(html, (await WriteAsync(html)).Html);
        var edited = new HtmlParser().ParseDocument("<body>" + html).QuerySelector("img")!.OuterHtml;
        Assert.Equal(html, (await WriteAsync($"<figure>{edited}<figcaption>설명</figcaption></figure>")).Html);
    }

    [Fact]
    public async Task Words_of_the_text_come_before_words_of_the_picture()
    {
        var id = await media.PictureAsync(TestPictures.Jpeg(200, 100));
        Assert.True((await media.Portal.Get<DescribePicture>().HandleAsync(id, media.Author, " 코르크로 만든 받침 ")).IsDone);
        Assert.Contains("alt=\"코르크로 만든 받침\"", (await WriteAsync($"<img src=\"/images/{id}/200.webp\">")).Html, StringComparison.Ordinal);
        Assert.Contains("alt=\"\"", (await WriteAsync($"<img src=\"/images/{id}/200.webp\" alt=\"\">")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(PictureMarkup.Untold, (await WriteAsync($"<img src=\"/images/{id}/200.webp\" alt=\"\">")).Html, StringComparison.Ordinal);
        Assert.Contains("alt=\"장식\"", (await WriteAsync($"<img src=\"/images/{id}/200.webp\" alt=\"장식\">")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_that_are_not_there_are_dropped_and_drawings_of_the_portal_stay()
    {
        var gone = await media.PictureAsync(TestPictures.Jpeg(200, 100));
        await media.Portal.Get<RemovePicture>().HandleAsync(gone, media.Author);
        var (html, pictures) = await WriteAsync($"<p>글<img src=\"/images/999999/320.webp\"><img src=\"/images/{gone}/200.jpg\"><img src=\"/images/samples/cork.svg\"></p>");
        Assert.Equal("<p>글<img src=\"/images/samples/cork.svg\"></p>", html);
        Assert.Empty(pictures);
    }

    [Fact]
    public async Task Sizes_that_someone_else_wrote_are_not_believed()
    {
        var id = await media.PictureAsync(TestPictures.Jpeg(200, 100));
        var (html, _) = await WriteAsync($"<picture><picture><source srcset=\"https://evil.example/a.avif\"><img src=\"/images/{id}/9.svg\" srcset=\"//evil.example 1w\" alt=\"a\"></picture></picture>");
        Assert.DoesNotContain("evil", html, StringComparison.Ordinal);
        Assert.Equal(html, _cleaner.Clean(html).Html);
        Assert.Single(new HtmlParser().ParseDocument("<body>" + html).QuerySelectorAll("picture"));
    }

    [Fact]
    public async Task Uses_are_what_was_said_last()
    {
        int[] ids = [await media.PictureAsync(TestPictures.Jpeg(200, 100)), await media.PictureAsync(TestPictures.Jpeg(200, 100)), await media.PictureAsync(TestPictures.Jpeg(200, 100))];
        Assert.Equal([ids[0], ids[1]], await SetAsync(ids[0], ids[1], ids[1]));
        Assert.Equal([ids[1], ids[2]], await SetAsync(ids[1], ids[2]));
        Assert.Empty(await SetAsync());
    }

    private async Task<int[]> SetAsync(params int[] pictures)
    {
        const string Subject = "article/77";
        await media.Portal.Get<PortalWrites>().RunAsync((db, ct) => media.Portal.Get<PictureUses>().SetAsync(db, Subject, pictures, ct));
        return await media.Portal.ReadAsync(db => db.Set<PictureUse>().Where(u => u.Subject == Subject).OrderBy(u => u.PictureId).Select(u => u.PictureId).ToArrayAsync());
    }

    private Task<PicturedText> WriteAsync(string html) => media.Portal.ReadAsync(db => media.Portal.Get<PictureMarkup>().WriteAsync(db, html, default));

    [Fact]
    public async Task A_picture_of_which_nobody_has_said_anything_stays_a_task_through_every_save()
    {
        var id = await media.PictureAsync(TestPictures.Jpeg(200, 100));
        var first = (await WriteAsync($"<figure><img src=\"/images/{id}/200.webp\"></figure>")).Html;
        Assert.Contains($"alt=\"\" class=\"{PictureMarkup.Untold}\"", first, StringComparison.Ordinal);
        var second = (await WriteAsync(first)).Html;
        Assert.Equal(first, second);
        var blocks = new HtmlCleaner().CleanBlocks(second);
        Assert.Contains(ArticleChecks.Of("제목", blocks), c => c is { Name: "대체 텍스트", Words: "0 / 1", Mark: CheckMark.Look });
        Assert.DoesNotContain(PictureMarkup.Untold, (await WriteAsync(second.Replace($"alt=\"\" class=\"{PictureMarkup.Untold}\"", "alt=\"장터\"", StringComparison.Ordinal))).Html, StringComparison.Ordinal);
    }
}
