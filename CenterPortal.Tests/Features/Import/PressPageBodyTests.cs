namespace CenterPortal.Tests.Features.Import;

/// <summary>What becomes of an article's lines.</summary>
public class PressPageBodyTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("▣<img src=x onerror=\"a\">", "<h2>&lt;img src=x onerror=&quot;a&quot;&gt;</h2>")]
    [InlineData("본문\n\n\"><b>.png", "<p>본문</p>|<figure class=\"missing\" data-name=\"&quot;&gt;&lt;b&gt;.png\"><figcaption></figcaption></figure>")]
    [InlineData("▲하나\n\n\n▲ 둘\n\n끝", "<ul><li>하나</li><li>둘</li></ul>|<p>끝</p>")]
    [InlineData("▣\n▣ 소제목", "<h2>소제목</h2>")]
    [InlineData("[편집자 주] 여기는 소개입니다.", "<p class=\"note\">[편집자 주] 여기는 소개입니다.</p>")]
    [InlineData("글=홍가람 기자", "<p class=\"byline\">글=홍가람 기자</p>")]
    [InlineData("[가온일보 홍가람 기자]", "<p class=\"byline\">[가온일보 홍가람 기자]</p>")]
    [InlineData("우리 시민 기자 모집 안내", "<p>우리 시민 기자 모집 안내</p>")]
    [InlineData("첨부 문서를 보세요", "<p>첨부 문서를 보세요</p>")]
    [InlineData("문의 전화 a@b.example", "<p>문의 전화 a@b.example</p>")]
    [InlineData("2024-03-04\n000-123-4567", "<p>2024-03-04<br>000-123-4567</p>")]
    [InlineData("가\u200b나\u202e다\u0007", "<p>가나다</p>")]
    [InlineData("IMG_0001\n▲ 하나\n▲ 둘", "<figure class=\"missing\" data-name=\"IMG_0001\"><figcaption></figcaption></figure>|<ul><li>하나</li><li>둘</li></ul>")]
    [InlineData("IMG_0001\n사진=<가온일보>", "<figure class=\"missing\" data-name=\"IMG_0001\"><figcaption>사진=&lt;가온일보&gt;</figcaption></figure>")]
    [InlineData("DSC_1\nDSC_2", "<figure class=\"missing\" data-name=\"DSC_1\"><figcaption></figcaption></figure>|<figure class=\"missing\" data-name=\"DSC_2\"><figcaption></figcaption></figure>")]
    public void Lines_become_encoded_elements(string body, string blocks) =>
        Assert.Equal(blocks.Split('|'), Pages.Read(Pages.With(body: body)).Blocks);

    [Fact]
    public void A_byline_on_top_does_not_swallow_the_article()
    {
        var page = Pages.Read(Pages.With(body: "홍가람 기자 sample01@\n\n장터가 열렸습니다.\n\nDSC_0001\n\n감사합니다"));

        Assert.Equal(4, page.Blocks.Count);
        Assert.Empty(page.AttachmentNames);
        Assert.Equal("<p>감사합니다</p>", page.Blocks[3]);
    }

    [Theory]
    [InlineData("첨부파일 : 계획서.hwp\n약도.png")]
    [InlineData("첨부 파일\n\n계획서.hwp\n약도.png\n")]
    public void Labelled_attachments_are_names_and_not_text(string attachments)
    {
        var page = Pages.Read(Pages.With(body: $"장터가 열렸습니다.\n\n{attachments}"));

        Assert.Equal(["<p>장터가 열렸습니다.</p>"], page.Blocks);
        Assert.Equal(["계획서.hwp", "약도.png"], page.AttachmentNames);
    }

    [Fact]
    public void An_empty_body_is_noted()
    {
        var page = Pages.Read(Pages.With(body: ""));

        Assert.Empty(page.Blocks);
        Assert.Contains("본문이 비어 있습니다.", page.Notes.Missing);
    }
}
