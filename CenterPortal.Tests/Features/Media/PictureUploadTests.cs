using System.Net;
using System.Text;
using CenterPortal.Features.Media;
using CenterPortal.Features.Media.Pictures;
using Microsoft.EntityFrameworkCore;
using NetVips;

namespace CenterPortal.Tests.Features.Media;

/// <summary>What becomes of a picture that comes in: made anew in all sizes, or refused in words, and nothing of it kept.</summary>
public class PictureUploadTests(MediaPortal media) : IClassFixture<MediaPortal>
{
    [Fact]
    public async Task A_phone_s_picture_stands_upright_in_all_sizes_and_tells_no_place()
    {
        var answer = await media.SendAsync(MediaPortal.Pictures, "C:\\내 사진\\장터\u202Egpj.jpg", TestPictures.FromPhone(2400, 1600));
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal((1600, 2400), (answer.Body.GetProperty("width").GetInt32(), answer.Body.GetProperty("height").GetInt32()));
        Assert.Equal("장터gpj.jpg", answer.Body.GetProperty("name").GetString());
        var id = answer.Body.GetProperty("id").GetInt32();
        Assert.Equal($"/images/{id}/960.webp", answer.Body.GetProperty("src").GetString());

        var stored = await media.StoredAsync(id);
        int[] widths = [320, 480, 640, 960, 1280, 1600];
        Assert.Equal(widths, stored.Files.Where(f => f.Format == "webp").Select(f => f.Width).Order());
        Assert.Equal(widths, stored.Files.Where(f => f.Format == "avif").Select(f => f.Width).Order());
        Assert.Equal(1280, Assert.Single(stored.Files, f => f.Format == "jpg").Width);
        foreach (var file in stored.Files)
        {
            using var served = await media.AskAsync($"/images/{id}/{file.Width}.{file.Format}");
            var content = await served.Content.ReadAsByteArrayAsync();
            Assert.Equal((HttpStatusCode.OK, file.Size), (served.StatusCode, content.Length));
            using var image = Image.NewFromBuffer(content);
            Assert.Equal((file.Width, (int)Math.Round(file.Width * 1.5)), (image.Width, image.Height));
            Assert.DoesNotContain(image.GetFields(), f => f.StartsWith("exif", StringComparison.Ordinal) || f is "xmp-data" or "iptc-data" or "icc-profile-data");
            Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(content), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(200, new[] { 200 })]
    [InlineData(320, new[] { 320 })]
    [InlineData(500, new[] { 320, 480, 500 })]
    [InlineData(5000, new[] { 320, 480, 640, 960, 1280, 1920 })]
    public void A_picture_is_never_made_larger_than_it_came(int width, int[] widths) => Assert.Equal(widths, PictureMaking.WidthsFor(width).Distinct());

    [Fact]
    public async Task Small_pictures_of_each_kind_are_taken()
    {
        foreach (var content in new[] { TestPictures.Jpeg(200, 100), TestPictures.Png(200, 100), TestPictures.Webp(200, 100) })
        {
            var id = await media.PictureAsync(content, "이름은 아무래도.exe");
            Assert.Equal(["avif", "jpg", "webp"], (await media.StoredAsync(id)).Files.Where(f => f.Width == 200).Select(f => f.Format).Order(StringComparer.Ordinal));
        }
    }

    // Made when they are needed: a test's name would carry them all.
    private static byte[] Bad(string name) => name switch
    {
        "그림.svg" => "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"u8.ToArray(),
        "svg인.png" => "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"u8.ToArray(),
        "그림.gif" => "GIF89a/*\u0001\u0001*/=1;alert(1)//"u8.ToArray(),
        "쪽인.jpg" => "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        "exe인.jpg" => [.. "MZ"u8, .. new byte[400]],
        "IMG_1.HEIC" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]],
        "빈.jpg" => [],
        "머리만.jpg" => [0xFF, 0xD8, 0xFF, 0xE0],
        "잘린.jpg" => TestPictures.Jpeg()[..^20000],
        "잘린.png" => TestPictures.Png()[..^200000],
        "잘린.webp" => TestPictures.Webp()[..^20000],
        "일억.png" => TestPictures.Claiming(10_000, 10_000),
        "긴.png" => TestPictures.Claiming(100, 20_000),
        "30MB.jpg" => new byte[30 * 1024 * 1024],
        _ => new byte[(20 * 1024 * 1024) + 1],
    };

    [Theory]
    [InlineData("그림.svg", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("svg인.png", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("그림.gif", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("쪽인.jpg", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("exe인.jpg", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("IMG_1.HEIC", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("빈.jpg", HttpStatusCode.BadRequest)]
    [InlineData("머리만.jpg", HttpStatusCode.BadRequest)]
    [InlineData("잘린.jpg", HttpStatusCode.BadRequest)]
    [InlineData("잘린.png", HttpStatusCode.BadRequest)]
    [InlineData("잘린.webp", HttpStatusCode.BadRequest)]
    [InlineData("일억.png", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("긴.png", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("30MB.jpg", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("조금 큰.jpg", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_no_whole_picture_is_refused_in_words_and_leaves_nothing(string name, HttpStatusCode status)
    {
        var (kept, pictures) = (media.Kept, await CountAsync());
        var answer = await media.SendAsync(MediaPortal.Pictures, name, Bad(name));
        Assert.Equal(status, answer.Status);
        Assert.EndsWith(".", answer.Error, StringComparison.Ordinal);
        Assert.Equal((kept, pictures), (media.Kept, await CountAsync()));
    }

    [Fact]
    public async Task Of_two_files_in_one_only_the_pixels_stay()
    {
        byte[] both = [.. TestPictures.Jpeg(300, 200), .. "<script>alert('둘')</script>PK\u0003\u0004 META-INF/MANIFEST.MF"u8];
        var stored = await media.StoredAsync(await media.PictureAsync(both));
        foreach (var file in stored.Files)
        {
            var content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(media.FilesFolder, file.StoredName[..2], file.StoredName)));
            Assert.DoesNotContain("<script", content, StringComparison.Ordinal);
            Assert.DoesNotContain("META-INF", content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_picture_sent_twice_even_at_once_is_one()
    {
        var content = TestPictures.Jpeg(400, 300);
        var kept = media.Kept;
        var both = await Task.WhenAll(media.PictureAsync(content), media.PictureAsync(content));
        Assert.Equal(both[0], both[1]);
        Assert.Equal(both[0], await media.PictureAsync(content, "다른 이름.jpg"));
        Assert.Equal(kept + (await media.StoredAsync(both[0])).Files.Count, media.Kept);
    }

    [Fact]
    public async Task A_picture_taken_away_comes_back_when_it_is_sent_again()
    {
        var content = TestPictures.Jpeg(330, 220);
        var id = await media.PictureAsync(content);
        Assert.True((await media.Portal.Get<RemovePicture>().HandleAsync(id, media.Author)).IsDone);
        Assert.NotNull((await media.StoredAsync(id)).Removal);
        Assert.Equal(id, await media.PictureAsync(content));
        Assert.Null((await media.StoredAsync(id)).Removal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8-made-up")]
    public async Task A_forged_token_is_refused(string token)
    {
        var (pictures, kept) = (await CountAsync(), media.Kept);
        var answer = await media.SendAsync(MediaPortal.Pictures, "사진.jpg", TestPictures.Jpeg(), token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Error);
        Assert.Equal((pictures, kept), (await CountAsync(), media.Kept));
    }

    [Fact]
    public async Task A_form_without_the_file_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await media.SendAsync(MediaPortal.Pictures, "사진.jpg", TestPictures.Jpeg(), field: "other")).Status);

    [Theory]
    [InlineData(MediaPortal.Pictures)]
    [InlineData(MediaPortal.Files)]
    public async Task Nobody_uploads_who_is_not_signed_in(string address)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(TestPictures.Jpeg()), "file", "사진.jpg" } };
        using var stranger = media.Portal.Client(followRedirects: false);
        using var answer = await stranger.PostAsync(new Uri(address, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_write_asks_again_for_the_right_and_leaves_no_files()
    {
        var kept = media.Kept;
        var (added, refusal) = await media.Portal.Get<AddPicture>().HandleAsync(Guid.NewGuid(), "사진.jpg", TestPictures.Jpeg(), default);
        Assert.Null(added);
        Assert.Equal(UploadRefusal.NotAllowed, refusal);
        Assert.Equal(kept, media.Kept);
    }

    private Task<int> CountAsync() => media.Portal.ReadAsync(db => db.Set<Picture>().CountAsync());
}
