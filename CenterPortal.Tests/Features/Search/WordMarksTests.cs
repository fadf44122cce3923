using CenterPortal.Features.Search.Index;
using CenterPortal.Features.Search.Queries;
using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Tests.Features.Search;

public class WordMarksTests
{
    [Theory]
    [InlineData("비빔국수와 잔치국수", "국수", "비빔[국수]와 잔치[국수]")]
    [InlineData("자활기업의 날", "ㅈㅎ", "[자활]기업의 날")]
    [InlineData("자활과 재활", "자ㅎ", "[자활]과 재활")]
    [InlineData("Cork 공예", "cORK 공예", "[Cork] [공예]")]
    [InlineData("자활 기업", "활기", "자활 기업")]
    [InlineData("국수", "", "국수")]
    public void Marks_stand_where_the_index_found(string text, string typed, string marked) => Assert.Equal(marked, Show(WordMarks.Mark(text, SearchWords.Read(typed))));

    [Fact]
    public void A_snippet_shows_the_first_place_with_whole_words_around()
    {
        var text = string.Join(' ', Enumerable.Repeat("이웃과 함께", 60)) + " 황태국밥 한 그릇 " + string.Join(' ', Enumerable.Repeat("다음에 또", 60));

        var snippet = Show(WordMarks.Snippet(text, SearchWords.Read("황태"), 80));

        Assert.Matches("^… (이웃과|함께) .*\\[황태\\]국밥 한 그릇 .*(다음에|또) …$", snippet);
        Assert.InRange(snippet.Length, 40, 90);
    }

    [Theory]
    [InlineData("국수 한 그릇")]
    [InlineData("")]
    public void A_short_text_is_shown_whole(string text) => Assert.Equal(text, Show(WordMarks.Snippet(text, SearchWords.Read("없는말"), 80)));

    [Fact]
    public void Text_without_spaces_is_cut_between_whole_characters()
    {
        var text = string.Concat(Enumerable.Repeat("\ud842\udfb7", 200)) + "국수" + string.Concat(Enumerable.Repeat("\ud842\udfb7", 200));

        var snippet = string.Concat(WordMarks.Snippet(text, SearchWords.Read("국수"), 81).Select(p => p.Text));

        Assert.Contains("국수", snippet, StringComparison.Ordinal);
        Assert.Equal(snippet, FoldedText.Compose(snippet));
    }

    private static string Show(IReadOnlyList<TextPart> parts) => string.Concat(parts.Select(p => p.IsMark ? $"[{p.Text}]" : p.Text));
}
