using CenterPortal.Features.Editing.Contract;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Tests.Features.Editing;

public class BlockMergeTests
{
    private static readonly HtmlCleaner Cleaner = new();

    [Fact]
    public void What_is_the_same_is_folded_and_each_difference_is_chosen_by_itself()
    {
        var parts = Between("<p>하나</p><p>둘 저장</p><p>셋</p><p>넷</p>", "<p>하나</p><p>둘 내 글</p><p>셋</p><p>다섯</p><p>넷</p>");
        Assert.Equal([true, false, true, false, true], parts.Select(p => p.IsSame));
        Assert.Equal("하나|둘 내 글|셋|넷", Chosen(parts, MergeChoice.Mine, MergeChoice.Stored));
        Assert.Equal("하나|둘 저장|둘 내 글|셋|다섯|넷", Chosen(parts, MergeChoice.Both, MergeChoice.Mine));
    }

    [Fact]
    public void Neighbouring_paragraphs_that_both_wrote_anew_are_a_choice_each()
    {
        var parts = Between("<p>하나 저장</p><p>둘 저장</p><p>셋</p>", "<p>하나 내 글</p><p>둘 내 글</p><p>셋</p>");
        Assert.Equal("하나 내 글|둘 저장|셋", Chosen(parts, MergeChoice.Mine, MergeChoice.Stored));
    }

    [Fact]
    public void What_nobody_chose_keeps_both()
    {
        var parts = Between("<p>가</p>", "<p>나</p>");
        Assert.Equal("가|나", Chosen(parts));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<p>가</p><p>나</p>", "")]
    [InlineData("", "<p>가</p>")]
    [InlineData("<p>가</p><p>나</p><p>가</p>", "<p>나</p><p>가</p><p>나</p>")]
    public void Either_side_can_be_had_whole(string stored, string mine)
    {
        var parts = Between(stored, mine);
        var differing = parts.Count(p => !p.IsSame);
        Assert.Equal(Words(stored), Chosen(parts, [.. Enumerable.Repeat(MergeChoice.Stored, differing)]));
        Assert.Equal(Words(mine), Chosen(parts, [.. Enumerable.Repeat(MergeChoice.Mine, differing)]));
    }

    private static IReadOnlyList<MergePart> Between(string stored, string mine) => BlockMerge.Between(Cleaner.CleanBlocks(stored), Cleaner.CleanBlocks(mine));

    private static string Chosen(IReadOnlyList<MergePart> parts, params MergeChoice[] choices) => string.Join('|', BlockMerge.Choose(parts, choices).Select(PlainText.Of));

    private static string Words(string html) => string.Join('|', Cleaner.CleanBlocks(html).Select(PlainText.Of));
}
