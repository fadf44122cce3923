using CenterPortal.Features.Import;

namespace CenterPortal.Tests.Features.Import;

/// <summary>The reader against the first real page, where that page is at hand.</summary>
public class RealPressPageTests
{
    private static readonly string[] Pictures =
    [
        "2017-05-26-18-35-50", "2017-08-23-18-17-29", "2017-08-31-17-39-38", "2017-10-13-15-40-31", "DSC_0693-1",
        "KakaoTalk_20171213_105233195", "KakaoTalk_20171101_153823288", "2017-10-28-14-51-25", "noname056",
    ];

    [Fact]
    public void The_head_is_read()
    {
        var page = ReadPage();

        Assert.Equal("보도자료", page.BoardName);
        Assert.Equal("(중도일보)[휴먼스토리]희망의 자활사업 특집", page.Title);
        Assert.Equal("중도일보", page.Outlet?.Name);
        Assert.NotNull(page.Outlet?.Reporter);
        Assert.Equal("대전광역자활센터", page.Author);
        Assert.Equal(new DateTime(2017, 12, 21, 11, 34, 3, DateTimeKind.Unspecified), page.WrittenLocal);
        Assert.Equal(DateTimeKind.Unspecified, page.WrittenLocal.Kind);
        Assert.Equal(301, page.Views);
        Assert.Equal("112.☆.162.102", page.MaskedAddress);
        Assert.Equal(
            new PhoneBox("항상 친절히 안내하겠습니다.", "042-257-1979", "09:00 - 18:00", "주말 및 공휴일은 휴무입니다."), page.Phone);
    }

    [Fact]
    public void The_body_keeps_its_order_and_every_mark_becomes_an_element()
    {
        var blocks = ReadPage().Blocks;

        Assert.Equal(46, blocks.Count);
        Assert.Equal(10, blocks.Count(block => block.StartsWith("<h2>", StringComparison.Ordinal)));
        Assert.Equal(3, Assert.Single(blocks, block => block.StartsWith("<ul>", StringComparison.Ordinal)).Split("<li>").Length - 1);
        Assert.StartsWith("<p>[휴먼스토리]희망의 자활사업 특집<br>더불어", blocks[0], StringComparison.Ordinal);
        Assert.EndsWith("-편집자 주-</p>", Assert.Single(blocks, block => block.StartsWith("<p class=\"note\">", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("hansung007@</p>", Assert.Single(blocks, block => block.StartsWith("<p class=\"byline\">", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("<h2>자활사업 현장과 소통하다.</h2>", blocks[5]);
        Assert.Contains("<h2>자활홍보는 우리가 맡는다. 자활서포터즈!</h2>", blocks);
        Assert.DoesNotContain(blocks, block => block.AsSpan().ContainsAny('▣', '▲'));
    }

    [Fact]
    public void Every_picture_keeps_its_place_and_no_caption_is_guessed()
    {
        var figures = ReadPage().Blocks.Where(block => block.StartsWith("<figure", StringComparison.Ordinal));

        Assert.Equal(
            Pictures.Select(name => $"<figure class=\"missing\" data-name=\"{name}\"><figcaption></figcaption></figure>"), figures);
    }

    [Fact]
    public void What_stands_behind_the_article_is_parted_from_it()
    {
        var page = ReadPage();

        Assert.Equal(
            [
                "좋은날엔국수", "2017-05-26-18-35-50", "2017-08-23-18-17-29", "2017-08-31-17-39-38", "2017-10-28-14-51-25",
                "DSC07930", "KakaoTalk_20171214_113928118", "KakaoTalk_20171221_084528789",
                "KakaoTalk_Moim_3dxB44RoYE8Yvv3kGD6vNiedIcJSka",
            ],
            page.AttachmentNames);
        Assert.Equal(["대전광역자활센터 개소식 테이프컷팅", "체험학습공동브랜드"], page.LooseCaptions);
    }

    [Fact]
    public void The_list_is_read_with_dates_and_counts_apart()
    {
        const string Author = "대전광역자활센터";
        ListedRow[] expected =
        [
            new("(중도일보) 행복 담은 러브하우스", false, true, Author, new DateOnly(2018, 2, 19), 187, false),
            new("(중도일보)[휴먼스토리]희망의 자활사업 특집", false, true, Author, new DateOnly(2017, 12, 21), 301, true),
            new("(머니s)메이크샵, 자활기업 및 예비창업자 대상 전자상거래 교육사업 무상...", true, true, Author, new DateOnly(2018, 1, 8), 205, false),
        ];

        Assert.Equal(expected, ReadPage().Listed);
    }

    [Fact]
    public void The_notes_say_what_is_missing_and_what_was_guessed()
    {
        var notes = ReadPage().Notes;

        Assert.Contains(notes.Found, note => note.Contains("300", StringComparison.Ordinal) && note.Contains("301", StringComparison.Ordinal));
        Assert.Contains(notes.Missing, note => note.StartsWith("사진 파일 9개", StringComparison.Ordinal));
        Assert.Contains(notes.Missing, note => note.Contains("무상...", StringComparison.Ordinal));
        Assert.Contains(notes.Guessed, note => note.Contains("기자", StringComparison.Ordinal));
        Assert.Contains(notes.Guessed, note => note.Contains("테이프컷팅", StringComparison.Ordinal));
        Assert.Contains(notes.Guessed, note => note.Contains("옆 상자", StringComparison.Ordinal));
    }

    private static PressPage ReadPage()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CenterPortal.sln")))
            folder = folder.Parent;
        var file = Path.Combine(folder?.FullName ?? "", "..", "shared", "real", "press-page.txt");
        Assert.SkipUnless(File.Exists(file), "저장한 실제 페이지가 이 기계에 없습니다: ../shared/real/press-page.txt");
        return Pages.Read(File.ReadAllText(file));
    }
}
