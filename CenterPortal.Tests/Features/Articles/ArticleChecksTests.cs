using CenterPortal.Features.Articles.Studio;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Tests.Features.Articles;

public class ArticleChecksTests
{
    [Theory]
    [InlineData("손전화 010-1234-5678", "전화번호", CheckMark.Look)]
    [InlineData("01012345678로 주세요", "전화번호", CheckMark.Look)]
    [InlineData("900101-1234567", "주민등록번호", CheckMark.Stop)]
    [InlineData("메일 someone@example.org", "이메일", CheckMark.Look)]
    [InlineData("농협 302-1234-5678-91", "계좌번호", CheckMark.Look)]
    public void What_looks_personal_is_pointed_at(string text, string word, CheckMark mark)
    {
        var line = Line($"<p>앞</p><p>{text}</p>", "개인정보 의심");
        Assert.Contains(word, line.Words, StringComparison.Ordinal);
        Assert.Equal((mark, 1), (line.Mark, line.Block));
    }

    [Theory]
    [InlineData("대표 042-257-1979")]
    [InlineData("2026-11-23 09:00")]
    [InlineData("991399-1234567")]
    [InlineData("총 900101 1234 개")]
    public void What_is_no_one_s_is_left_alone(string text) => Assert.Equal(CheckMark.Good, Line($"<p>{text}</p>", "개인정보 의심").Mark);

    [Fact]
    public void Pictures_without_words_empty_headings_and_links_without_addresses_are_found()
    {
        const string Html = "<p>하나</p><h2> </h2><figure><img src=\"/images/samples/cork.svg\"></figure><figure><img src=\"/images/samples/cork.svg\" alt=\"\"></figure><p><a>여기</a></p>";
        Assert.Equal(("1 / 2", (int?)2), (Line(Html, "대체 텍스트").Words, Line(Html, "대체 텍스트").Block));
        Assert.Equal(1, Line(Html, "빈 제목").Block);
        Assert.Equal(4, Line(Html, "주소 없는 링크").Block);
    }

    private static CheckLine Line(string html, string name) => Assert.Single(ArticleChecks.Of("제목", new HtmlCleaner().CleanBlocks(html)), l => l.Name == name);
}
