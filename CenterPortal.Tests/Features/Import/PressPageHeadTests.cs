using CenterPortal.Features.Import;

namespace CenterPortal.Tests.Features.Import;

/// <summary>The head of an article in many spellings, and texts that are no article.</summary>
public class PressPageHeadTests
{
    private const string Written = "작성일자 : 2024-03-04 09:05:07";

    [Theory]
    [InlineData("조회 : 1,234", 1234)]
    [InlineData("조회： 0", 0)]
    [InlineData("조회수:77", 77)]
    [InlineData("조회 : 99999999999999", null)]
    [InlineData("조회 : 많음", null)]
    [InlineData("", null)]
    public void Views_are_read_or_left_out(string views, int? expected) =>
        Assert.Equal(expected, Pages.Read(Pages.With(head: $"작성자 : 가\n{Written} {views}")).Views);

    [Theory]
    [InlineData("(가온일보)제목", "가온일보")]
    [InlineData("（머니s） 제목", "머니s")]
    [InlineData("(주)푸른밥상 개업", null)]
    [InlineData("(2024-03-02) 행사", null)]
    [InlineData("(안내) 휴무", null)]
    [InlineData("봄 장터(둘째 날)", null)]
    [InlineData("()빈 괄호", null)]
    public void An_outlet_is_taken_only_from_in_front(string title, string? outlet)
    {
        var page = Pages.Read(Pages.With(title));

        Assert.Equal(title, page.Title);
        Assert.Equal(outlet, page.Outlet?.Name);
    }

    [Theory]
    [InlineData("112.☆.162. 102", "112.☆.162.102")]
    [InlineData("IP : 10.***.2.3", "10.***.2.3")]
    [InlineData("10.1.2.3", "10.☆.2.3")]
    [InlineData("2024.3.2", null)]
    public void No_whole_address_leaves_the_reader(string line, string? expected) =>
        Assert.Equal(expected, Pages.Read(Pages.With(head: $"{line}\n작성자 : 가\n{Written}")).MaskedAddress);

    [Theory]
    [InlineData("작성일자 : 2024-03-04 09:05:07")]
    [InlineData("작성일：2024.03.04  9:05:07 | 조회：3")]
    [InlineData("작성자: 가 | 등록일 : 2024/3/4 09:05:07")]
    public void Written_time_is_wall_clock_time(string head)
    {
        var written = Pages.Read(Pages.With(head: head)).WrittenLocal;

        Assert.Equal(new DateTime(2024, 3, 4, 9, 5, 7, DateTimeKind.Unspecified), written);
        Assert.Equal(DateTimeKind.Unspecified, written.Kind);
    }

    [Fact]
    public void A_missing_author_phone_box_and_list_are_noted()
    {
        var page = Pages.Read(Pages.With(head: Written));

        Assert.Null(page.Author);
        Assert.Null(page.Phone);
        Assert.Empty(page.Listed);
        Assert.Superset(new HashSet<string> { "찾지 못했습니다: 작성자", "찾지 못했습니다: 상담 전화", "글 아래 목록을 찾지 못했습니다." }, page.Notes.Missing.ToHashSet());
    }

    [Fact]
    public void A_board_without_a_path_is_guessed_from_its_heading()
    {
        var page = Pages.Read(Pages.With(path: "보도자료\n"));

        Assert.Equal("보도자료", page.BoardName);
        Assert.Equal("장터 소식", page.Title);
        Assert.Contains(page.Notes.Guessed, note => note.Contains("게시판", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_that_looks_like_a_path_stays_the_title() =>
        Assert.Equal("홈 > 우리 동네 > 장터", Pages.Read(Pages.With(title: "홈 > 우리 동네 > 장터")).Title);

    [Fact]
    public void A_label_inside_the_body_stays_in_the_body()
    {
        var page = Pages.Read(Pages.With(body: "조회 : 5명이 물었다\n작성자 : 손님"));

        Assert.Equal(10, page.Views);
        Assert.Equal(["<p>조회 : 5명이 물었다<br>작성자 : 손님</p>"], page.Blocks);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("안녕하세요. 그냥 글입니다.")]
    [InlineData("> 알림 > 보도자료\n제목\n작성자 : 가\n작성일자 : 2024-13-41 25:00:00\n")]
    [InlineData("> 알림 > 보도자료\n작성자 : 가\n작성일자 : 2024-03-04\n본문")]
    [InlineData("제목만 있고\n작성일자 : 2024-03-04\n본문")]
    [InlineData("> 알림 > 보도자료\n제목\n하나\n둘\n셋\n넷\n다섯\n여섯\n작성일자 : 2024-03-04")]
    [InlineData("<html><body>작성일자</body></html>")]
    [InlineData("\0\ud800\uffff")]
    public void Other_texts_are_refused_with_one_sentence(string text)
    {
        var refused = Assert.IsType<NotAPressPage>(PressPageReader.Read(text));

        Assert.Matches(@"^[^.]+\.$", refused.Reason);
    }
}
