using CenterPortal.Features.Search.Index;

namespace CenterPortal.Tests.Features.Search;

public class KoreanTokensTests
{
    [Theory]
    [InlineData("자활기업", "자활 활기 기업 업")]
    [InlineData("국", "국")]
    [InlineData("자활 기업", "자활 활 기업 업")]
    [InlineData("(주)파랑새", "주 파랑 랑새 새")]
    [InlineData("ＩＴ기업 Cork", "it t기 기업 업 co or rk k")]
    [InlineData("2017년", "20 01 17 7년 년")]
    [InlineData(" ·,!", "")]
    public void A_run_gives_its_bigrams_and_its_last_character(string text, string tokens) => Assert.Equal(tokens, Plain(KoreanTokens.OfText(text)));

    [Theory]
    [InlineData("자활기업", "ㅈㅎ ㅎㄱ ㄱㅇ ㅇ")]
    [InlineData("꽃집 a1", "ㄲㅈ ㅈ a1 1")]
    [InlineData("ㅋㅋ", "ㅋㅋ ㅋ")]
    public void Initials_are_tokens_of_their_own(string text, string tokens) => Assert.Equal(tokens, Plain(KoreanTokens.OfInitials(text)));

    [Fact]
    public void Decomposed_text_is_the_same_as_composed() =>
        Assert.Equal(KoreanTokens.OfText("자활 국수"), KoreanTokens.OfText("자활 국수".Normalize(System.Text.NormalizationForm.FormD)));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("국\udc00수")]
    [InlineData("\0\u0001")]
    public void Broken_text_is_read_without_an_error(string text) => Assert.Matches("^[0-9a-f ]*$", KoreanTokens.OfText(text));

    [Fact]
    public void A_pair_of_surrogates_stays_together() => Assert.Equal("d842dfb7 dfb7 ", KoreanTokens.OfText("\ud842\udfb7"));

    // Back from hexadecimal to what a person can read.
    private static string Plain(string tokens) => string.Join(' ', tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(token => string.Concat(token.Chunk(4).Select(unit => (char)Convert.ToUInt16(new string(unit), 16)))));
}
