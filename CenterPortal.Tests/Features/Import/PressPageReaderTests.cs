using CenterPortal.Features.Import;

namespace CenterPortal.Tests.Features.Import;

/// <summary>Whole pages, one in the shape of the site, one torn into cells.</summary>
public class PressPageReaderTests
{
    [Fact]
    public void A_page_in_the_shape_of_the_site_is_read_whole()
    {
        var page = Pages.Read(Pages.Fixture("market-page.txt"));

        Assert.Equal("(가온일보)[현장]2024-03-02 봄 장터(둘째 날) 이야기", page.Title);
        Assert.Equal(new PressOutlet("가온일보", "홍가람"), page.Outlet);
        Assert.Equal(1300, page.Views);
        Assert.Equal("10.☆.20.30", page.MaskedAddress);
        Assert.Equal(["봄나물전", "DSC_0001", "DSC07777", "안내문.hwp"], page.AttachmentNames);
        Assert.Equal(["둘째 날 풍경"], page.LooseCaptions);
        Assert.Equal("무엇이든 편하게 물어보세요.", page.Phone?.Greeting);
        Assert.Equal([187, 1300, 0, null], page.Listed.Select(row => row.Views));
        Assert.Equal([true, true, false, false], page.Listed.Select(row => row.IsBest));
        Assert.Equal([false, false, true, false], page.Listed.Select(row => row.IsTruncated));
        Assert.Equal([false, true, false, false], page.Listed.Select(row => row.IsThisPage));
        Assert.All(page.Listed, row => Assert.Equal(Pages.Author, row.Author));
    }

    [Fact]
    public void Its_body_becomes_blocks_in_order()
    {
        string[] expected =
        [
            "<p>[현장]봄 장터 이야기<br>두 번째 봄 장터가 열렸다</p>",
            "<p>&#x27;함께 만들고 함께 나눈다.&#x27;</p>",
            "<p class=\"note\">한빛광역자활센터가 봄 장터를 열었다. 이틀 동안의 모습을 적는다. -편집자 주-</p>",
            "<p>첫째 날은 비가 왔다.<br>그래도 사람들은 우산을 쓰고 왔다.</p>",
            "<figure class=\"missing\" data-name=\"DSC_0001\"><figcaption></figcaption></figure>",
            "<h2>부스 &lt;열두 곳&gt; &amp; 손님</h2>",
            "<p>떡과 &quot;수제 비누&quot;를 팔았다.</p>",
            "<figure class=\"missing\" data-name=\"IMG_20240302_101010\"><figcaption>비누를 고르는 손님</figcaption></figure>",
            "<figure class=\"missing\" data-name=\"KakaoTalk_20240302_111213456\"><figcaption></figcaption></figure>",
            "<h2>둘째 날</h2>",
            "<figure class=\"missing\" data-name=\"봄나물전\"><figcaption></figcaption></figure>",
            "<p>저녁까지 이어졌다.</p>",
            "<ul><li>부스 신청 : 3월까지</li><li>자원봉사:하루 네 시간<br>짧게 와도 된다</li><li>&lt;b&gt;후원&lt;/b&gt;</li></ul>",
            "<p class=\"byline\">홍가람 사회부 차장 sample01@</p>",
            "<figure class=\"missing\" data-name=\"noname001\"><figcaption></figcaption></figure>",
        ];

        Assert.Equal(expected, Pages.Read(Pages.Fixture("market-page.txt")).Blocks);
    }

    [Fact]
    public void Every_guess_is_noted()
    {
        var guessed = string.Join('\n', Pages.Read(Pages.Fixture("market-page.txt")).Notes.Guessed);

        Assert.Contains("비누를 고르는 손님", guessed, StringComparison.Ordinal);
        Assert.Contains("봄나물전", guessed, StringComparison.Ordinal);
        Assert.Contains("둘째 날 풍경", guessed, StringComparison.Ordinal);
        Assert.Contains("홍가람", guessed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_saved_one_cell_a_line_is_put_together()
    {
        var page = Pages.Read(Pages.Fixture("cells-page.txt"));

        Assert.Equal(12, page.Views);
        Assert.Equal(new DateTime(2023, 12, 1, 0, 0, 0, DateTimeKind.Unspecified), page.WrittenLocal);
        Assert.Equal(["<p>본문 첫 줄입니다.</p>", "<ul><li>하나</li><li>둘</li></ul>"], page.Blocks);
        Assert.Equal(
            [
                new("장날 소식을 전합니다", false, false, "푸른광역자활센터", new DateOnly(2023, 12, 1), 12, true),
                new("겨울 교육 안내", false, true, "푸른광역자활센터", new DateOnly(2023, 11, 20), 5, false),
            ],
            page.Listed);
        Assert.Contains(page.Notes.Guessed, note => note.Contains("0시", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00a0\n")]
    [InlineData("\u2028")]
    public void Line_ends_marks_and_odd_spaces_make_no_difference(string lineEnd)
    {
        var plain = Pages.Fixture("market-page.txt");
        var odd = "\ufeff" + plain.Replace(" ", "\u00a0", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);

        var (expected, page) = (Pages.Read(plain), Pages.Read(odd));

        Assert.Equal(expected.Title, page.Title);
        Assert.Equal(expected.Blocks, page.Blocks);
        Assert.Equal(expected.Listed, page.Listed);
        Assert.Equal(expected.Phone, page.Phone);
    }
}
