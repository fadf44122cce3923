namespace CenterPortal.Tests.Features.Import;

/// <summary>Rows of the list, glued and torn.</summary>
public class PressPageListTests
{
    private const string A = Pages.Author;

    [Theory]
    [InlineData($"장 소식 {A}2018-02-19187", "장 소식", 187)]
    [InlineData($"장 소식 {A}2018-02-190", "장 소식", 0)]
    [InlineData($"장 소식 {A}2018-02-19", "장 소식", null)]
    [InlineData($"장 소식 {A}2018-02-191,234", "장 소식", 1234)]
    [InlineData($"장 소식 {A} 2018-02-19 12", "장 소식", 12)]
    [InlineData($"12\t장 소식\t{A}\t2018-02-19\t187", "장 소식", 187)]
    [InlineData($"장 소식\t{A}\t2018-02-19\t", "장 소식", null)]
    [InlineData($"2018-02-19 장(2018-02-20) 소식 {A}2018-02-197", "2018-02-19 장(2018-02-20) 소식", 7)]
    [InlineData($"장 소식\n{A}2018-02-1918", "장 소식", 18)]
    [InlineData($"장 소식 {A}2018-02-19999999999999999", "장 소식", null)]
    public void A_row_has_a_day_of_two_digits_and_then_its_count(string row, string title, int? views)
    {
        var listed = Assert.Single(Pages.Read(Pages.With(rows: row)).Listed);

        Assert.Equal(title, listed.Title);
        Assert.Equal(A, listed.Author);
        Assert.Equal(new DateOnly(2018, 2, 19), listed.Date);
        Assert.Equal(views, listed.Views);
        Assert.False(listed.IsBest);
    }

    [Theory]
    [InlineData($"하나 Best {A}2018-02-19187둘 {A}2018-01-0520셋... Best {A}2017-12-211")]
    [InlineData($"하나 Best {A} 2018-02-19 187 둘 Best {A} 2018-01-05 20\n셋... {A} 2017-12-21 1")]
    [InlineData($"3\t하나 Best\t{A}\t2018-02-19\t187\t2\t둘\t{A}\t2018-01-05\t20\t1\t셋...\t{A}\t2017-12-21\t1")]
    public void Rows_glued_into_one_line_come_apart(string rows)
    {
        var listed = Pages.Read(Pages.With(rows: rows)).Listed;

        Assert.Equal(["하나", "둘", "셋..."], listed.Select(row => row.Title));
        Assert.Equal([187, 20, 1], listed.Select(row => row.Views));
        Assert.Equal([false, false, true], listed.Select(row => row.IsTruncated));
        Assert.True(listed[0].IsBest);
    }

    [Fact]
    public void Another_author_is_told_by_the_mark_or_guessed_aloud()
    {
        var page = Pages.Read(Pages.With(rows: "Best 상품 모음 Best 새 이웃2018-02-191\n조용한 줄 이웃2018-02-192"));

        Assert.Equal(["새 이웃", "이웃"], page.Listed.Select(row => row.Author));
        Assert.Equal(["Best 상품 모음", "조용한 줄"], page.Listed.Select(row => row.Title));
        Assert.Contains(page.Notes.Guessed, note => note.Contains("조용한 줄", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"장 소식Best {A}2018-02-191", "장 소식", true)]
    [InlineData($"장 소식 Best{A}2018-02-191", "장 소식", true)]
    [InlineData($"이웃 가게 TheBest {A}2018-02-191", "이웃 가게 TheBest", false)]
    [InlineData($"Best {A}2018-02-191", "Best", false)]
    public void The_mark_is_told_from_the_title(string row, string title, bool isBest)
    {
        var listed = Assert.Single(Pages.Read(Pages.With(rows: row)).Listed);

        Assert.Equal((title, isBest), (listed.Title, listed.IsBest));
    }

    [Fact]
    public void A_cut_title_of_the_same_day_is_the_pages_own_row()
    {
        var page = Pages.Read(Pages.With(
            title: "아주 긴 제목이 있는 장터 소식", rows: $"아주 긴 제목이... {A}2024-01-0199\n아주 긴 제목이... {A}2024-03-0412"));

        Assert.Equal([false, true], page.Listed.Select(row => row.IsThisPage));
        Assert.Equal(12, page.Views);
    }

    [Fact]
    public void The_pages_own_number_stays_when_it_is_larger() =>
        Assert.Equal(10, Pages.Read(Pages.With(rows: $"장터 소식 {A}2024-03-043")).Views);

    [Fact]
    public void Lines_under_the_list_are_named_and_not_rows()
    {
        var page = Pages.Read(Pages.With(rows: $"장 소식 {A}2018-02-1918\n\n처음 1 2 3 다음\n글쓰기"));

        Assert.Single(page.Listed);
        Assert.Contains(page.Notes.Missing, note => note.Contains("글쓰기", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_like_the_columns_inside_the_body_do_not_cut_it()
    {
        var page = Pages.Read(Pages.With(
            body: "순번 제목 작성자 등록일자 조회\n위와 같은 표를 만듭니다.", rows: $"장 소식 {A}2018-02-1918"));

        Assert.Contains("위와 같은 표", Assert.Single(page.Blocks), StringComparison.Ordinal);
        Assert.Single(page.Listed);
    }
}
