using CenterPortal.Features.Search.Index;

namespace CenterPortal.Tests.Features.Search;

public class SearchWordsTests
{
    [Theory]
    [InlineData("자활", "grams:\"c790d65c\"")]
    [InlineData("국", "grams:ad6d*")]
    [InlineData("ㅈㅎ", "initials:\"3148314e\"")]
    [InlineData("자ㅎ", "initials:\"3148314e\" AND grams:c790*")]
    [InlineData("자활 국", "grams:\"c790d65c\" AND grams:ad6d*")]
    [InlineData("자활 자활", "grams:\"c790d65c\"")]
    public void Words_become_a_question_of_hexadecimal_tokens(string typed, string question) => Assert.Equal(question, SearchWords.Read(typed).Question);

    [Fact]
    public void Initials_that_the_keyboard_joined_are_taken_apart() => Assert.Equal(["ㄱㅅ"], SearchWords.Read("ㄳ").Words);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("\"*^:()-+")]
    [InlineData("\0 \u200b")]
    [InlineData("\ud83d")]
    public void Nothing_to_look_for_is_no_question(string? typed) => Assert.Null(SearchWords.Read(typed).Question);

    [Theory]
    [InlineData("국수\" OR \"자활")]
    [InlineData("NEAR(국수 자활)")]
    [InlineData("grams:국수 AND NOT 자활*")]
    [InlineData("'; DROP TABLE search_index; --")]
    public void Operators_are_words_like_any_other(string typed) =>
        Assert.All(SearchWords.Read(typed).Question!.Split(" AND "), part => Assert.Matches("^grams:(\"[0-9a-f ]+\"|[0-9a-f]{4}\\*)$", part));

    [Fact]
    public void What_is_beyond_sixty_characters_is_left_out() =>
        Assert.Equal(SearchWords.Longest, SearchWords.Read(new string('국', 10_000)).Words.Single().Length);
}
