using System.Diagnostics;
using CenterPortal.Features.Import;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Import;

/// <summary>Whatever the text, the reader answers, and soon.</summary>
[Trait(Speed.Name, Speed.Drill)]
public class PressPageRobustnessTests
{
    [Theory]
    [InlineData("market-page.txt")]
    [InlineData("cells-page.txt")]
    public void A_page_cut_or_shuffled_anywhere_never_throws(string fixture)
    {
        var page = Pages.Fixture(fixture);
        // A fixed seed: the same cuts on every machine.
        var random = new Random(20240304);
        for (var i = 0; i < 400; i++)
        {
            var (start, end) = (random.Next(page.Length / 4), random.Next(page.Length));
            Answers(page[..end]);
            Answers(page[Math.Min(start, end)..end]);
            var lines = page.Split('\n');
            random.Shuffle(lines);
            Answers(string.Join('\n', lines));
        }
    }

    [Theory]
    [InlineData("가나다라")]
    [InlineData("\n")]
    [InlineData("2018-02-19 ")]
    [InlineData("2018-02-19\n")]
    [InlineData(Pages.Author + "2018-02-19187")]
    [InlineData("순번 제목 작성자 등록일자 조회\n")]
    [InlineData("> 가 > 나\n")]
    [InlineData("순번\n")]
    [InlineData("DSC_1\n")]
    [InlineData("DSC_1\n▲ 가\n")]
    [InlineData("첨부파일 ")]
    [InlineData("첨부파일\n\n")]
    [InlineData("작성자 : ")]
    [InlineData("작성자 : 가\n")]
    [InlineData("<<<<((((")]
    [InlineData("1 . ")]
    [InlineData("가 Best ")]
    public void A_megabyte_of_junk_is_answered_soon(string junk)
    {
        var megabyte = string.Concat(Enumerable.Repeat(junk, 1_000_000 / junk.Length));
        var clock = Stopwatch.StartNew();

        Answers(megabyte);
        Answers(Pages.With(body: megabyte, rows: megabyte));
        Answers(Pages.With(title: megabyte));
        Answers(megabyte + "\n" + Pages.With());

        // Generous for a busy machine, and far below what quadratic time would take.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{junk}: {clock.Elapsed}");
    }

    [Fact]
    public void Notes_about_junk_stay_short()
    {
        var page = Pages.Read(Pages.With(rows: string.Concat(Enumerable.Repeat("알 수 없는 줄\n\n", 10_000))));

        Assert.InRange(page.Notes.Missing.Count, 1, 200);
    }

    private static void Answers(string text)
    {
        var reading = PressPageReader.Read(text);
        if (reading is PressPage page)
        {
            Assert.NotEmpty(page.BoardName);
            Assert.NotEmpty(page.Title);
            Assert.DoesNotContain(page.Blocks, block => block.Contains("<script", StringComparison.OrdinalIgnoreCase));
        }
        else
        {
            Assert.NotEmpty(Assert.IsType<NotAPressPage>(reading).Reason);
        }
    }
}
