using System.IO.Compression;
using System.Net;
using System.Text;
using CenterPortal.Data;
using CenterPortal.Features.Media;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Media.Files;

namespace CenterPortal.Tests.Features.Media;

/// <summary>Attachments: only what is what its name says, waiting for the one who sent it, taken once.</summary>
public class FileUploadTests(MediaPortal media) : IClassFixture<MediaPortal>
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    // Made when they are needed: a test's name would carry them all.
    private static byte[] Content(string name) => name switch
    {
        "신청서.hwp" => [.. Compound, .. "HWP Document File"u8],
        "옛 신청서.hwp" => [.. "HWP Document File V3.00"u8, 0x1A],
        "신청서.hwpx" => Zip(("mimetype", "application/hwp+zip"), ("version.xml", "<v/>"), ("Contents/content.hpf", "<p/>")),
        "안내.PDF" => "%PDF-1.7 안내"u8.ToArray(),
        "계획.docx" => Zip(("[Content_Types].xml", "<t/>"), ("word/document.xml", "<d/>")),
        "명단.xlsx" => Zip(("[Content_Types].xml", "<t/>"), ("xl/workbook.xml", "<w/>")),
        "모음.zip" => Zip(("가/나.txt", "글")),
        "실행.hwp" => [.. "MZ"u8, .. new byte[512]],
        "옛 문서.hwp" => Compound,
        "쪽.pdf" => "<script>alert(1)</script>%PDF-1.4"u8.ToArray(),
        "그림.svg" => "<svg onload='alert(1)'/>"u8.ToArray(),
        "쪽.html" => "<script>alert(1)</script>"u8.ToArray(),
        "이름만" => "%PDF-1.7"u8.ToArray(),
        "견적\u202Efdp.exe" => "%PDF-1.7"u8.ToArray(),
        "표인.docx" => Zip(("xl/workbook.xml", "<w/>"), ("[Content_Types].xml", "<t/>")),
        "매크로.docx" => Zip(("[Content_Types].xml", "<t/>"), ("word/document.xml", "<d/>"), ("word/vbaProject.bin", "x")),
        "자동.zip" => [.. "MZ"u8, .. Zip(("가.txt", "글"))],
        "암호.zip" => Locked(Zip(("가.txt", "글"))),
        "깨진.zip" => Zip(("가.txt", "글"))[..^12],
        "폭탄.zip" => Zeros(100 * 1024 * 1024),
        "조각.zip" => Zip([.. Enumerable.Range(0, ZipContent.MostEntries + 1).Select(i => ($"{i}", ""))]),
        "빈.hwp" => [],
        _ => new byte[30 * 1024 * 1024],
    };

    [Theory]
    [InlineData("신청서.hwp")]
    [InlineData("옛 신청서.hwp")]
    [InlineData("신청서.hwpx")]
    [InlineData("안내.PDF")]
    [InlineData("계획.docx")]
    [InlineData("명단.xlsx")]
    [InlineData("모음.zip")]
    public async Task What_people_hand_out_is_taken_as_it_is(string name)
    {
        var content = Content(name);
        var answer = await media.SendAsync(MediaPortal.Files, name, content);
        Assert.Equal((HttpStatusCode.Created, null), (answer.Status, answer.Error));
        Assert.Equal((name, content.Length), (answer.Body.GetProperty("name").GetString(), answer.Body.GetProperty("size").GetInt32()));
        var taken = await TakeAsync(answer.Body.GetProperty("id").GetGuid(), media.Author);
        Assert.Equal(content, await File.ReadAllBytesAsync(Path.Combine(media.FilesFolder, taken!.StoredName[..2], taken.StoredName)));
    }

    [Theory]
    [InlineData("실행.hwp", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("옛 문서.hwp", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("쪽.pdf", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("그림.svg", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("쪽.html", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("이름만", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("견적\u202Efdp.exe", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("표인.docx", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("매크로.docx", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("자동.zip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("암호.zip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("깨진.zip", HttpStatusCode.BadRequest)]
    [InlineData("폭탄.zip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("조각.zip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("빈.hwp", HttpStatusCode.BadRequest)]
    [InlineData("30MB.zip", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_not_what_it_says_is_refused_in_words_and_leaves_nothing(string name, HttpStatusCode status)
    {
        var kept = media.Kept;
        var answer = await media.SendAsync(MediaPortal.Files, name, Content(name));
        Assert.Equal(status, answer.Status);
        Assert.EndsWith(".", answer.Error, StringComparison.Ordinal);
        Assert.Equal(kept, media.Kept);
    }

    [Fact]
    public void A_zip_that_lies_about_its_sizes_is_measured_and_not_believed()
    {
        var bomb = Zeros(100 * 1024 * 1024);
        // The size in both places that name it: the entry's own head and the directory at the end.
        var claimed = BitConverter.GetBytes(100 * 1024 * 1024);
        for (int at; (at = bomb.AsSpan().IndexOf(claimed)) >= 0;) BitConverter.GetBytes(10).CopyTo(bomb, at);
        Assert.NotNull(FileContent.Look("폭탄.zip", bomb));
    }

    [Fact]
    public async Task A_file_is_taken_once_and_only_by_the_one_who_sent_it()
    {
        var answer = await media.SendAsync(MediaPortal.Files, "안내.pdf", "%PDF-1.7"u8.ToArray());
        var id = answer.Body.GetProperty("id").GetGuid();
        Assert.Null(await TakeAsync(id, Guid.NewGuid()));
        Assert.Null(await TakeAsync(Guid.NewGuid(), media.Author));
        var twice = await media.Portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var uploads = media.Portal.Get<Uploads>();
            return (await uploads.TakeAsync(db, id, media.Author, ct), await uploads.TakeAsync(db, id, media.Author, ct));
        });
        Assert.Equal("안내.pdf", twice.Item1!.Name);
        Assert.Null(twice.Item2);
        Assert.Null(await TakeAsync(id, media.Author));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_the_file_waiting()
    {
        var answer = await media.SendAsync(MediaPortal.Files, "안내.pdf", "%PDF-1.7"u8.ToArray());
        var id = answer.Body.GetProperty("id").GetGuid();
        await Assert.ThrowsAsync<InvalidOperationException>(() => media.Portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            Assert.NotNull(await media.Portal.Get<Uploads>().TakeAsync(db, id, media.Author, ct));
            throw new InvalidOperationException();
        }));
        Assert.NotNull(await TakeAsync(id, media.Author));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\나\\신청서.hwp", "신청서.hwp")]
    [InlineData("줄\r\n바\u0000꿈.pdf", "줄바꿈.pdf")]
    [InlineData("보고서\u202Efdp.exe", "보고서fdp.exe")]
    [InlineData("안\u200B보\u2066이는\u2069.zip", "안보이는.zip")]
    [InlineData(" .hidden.pdf ", "hidden.pdf")]
    [InlineData("\u1112\u1161\u11ab.hwp", "한.hwp")]
    [InlineData("...", "파일")]
    [InlineData("", "파일")]
    [InlineData(null, "파일")]
    public void A_name_shows_what_it_is(string? given, string shown) => Assert.Equal(shown, UploadNames.Clean(given));

    [Fact]
    public void A_long_name_keeps_its_ending_and_no_half_sign()
    {
        var name = UploadNames.Clean(string.Concat(Enumerable.Repeat("가😀", 200)) + ".hwpx");
        Assert.InRange(name.Length, UploadNames.Longest - 1, UploadNames.Longest);
        Assert.EndsWith(".hwpx", name, StringComparison.Ordinal);
        Assert.Equal(name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    private Task<TakenUpload?> TakeAsync(Guid id, Guid by) =>
        media.Portal.Get<PortalWrites>().RunAsync((db, ct) => media.Portal.Get<Uploads>().TakeAsync(db, id, by, ct));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return file.ToArray();
    }

    private static byte[] Zeros(int size)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("0").Open();
            entry.Write(new byte[size]);
        }

        return file.ToArray();
    }

    // The first bit of the flags, in the entry's own head and in the directory.
    private static byte[] Locked(byte[] zip)
    {
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip;
    }
}
