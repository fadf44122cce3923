using CenterPortal.Features.Articles.Studio;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>What people read of the difference between two texts.</summary>
public class TextDiffTests
{
    private static readonly HtmlCleaner Cleaner = new();

    [Theory]
    [InlineData("<p>가</p>", "<p>가</p>", "Same")]
    [InlineData("<p>가</p>", "<p>가</p><p>나</p>", "Same Added")]
    [InlineData("<p>가</p><p>나</p>", "<p>나</p>", "Removed Same")]
    [InlineData("<p>가 나</p><p>다</p>", "<p>가 라</p><p>다</p>", "Reworded Same")]
    [InlineData("<p>가 나</p>", "<p>가 <strong>나</strong></p>", "Redrawn")]
    [InlineData("<table><tbody><tr><td>가</td></tr></tbody></table>", "<table><tbody><tr><td>나</td></tr></tbody></table>", "Redrawn")]
    public void Each_block_says_what_happened_to_it(string before, string after, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', TextDiff.Between(Cleaner.CleanBlocks(before), Cleaner.CleanBlocks(after)).Select(b => b.Kind)));

    [Theory]
    [InlineData("토요일에 만나요", "일요일에 만나요", "-토요일에 +일요일에 = 만나요")]
    [InlineData("오타가 잇는 문단", "오타가 있는 문단", "=오타가  -잇는 +있는 = 문단")]
    [InlineData("가", "가 나", "=가 + 나")]
    [InlineData("", "가", "+가")]
    public void Words_come_in_the_order_of_reading(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextDiff.Words(before, after).Select(w => (w.Kind switch { WordKind.Added => "+", WordKind.Removed => "-", _ => "=" }) + w.Text)));

    [Theory]
    [InlineData("하나 둘 셋 넷", "둘 하나 셋 다섯 넷")]
    [InlineData("가 가 가", "가 나 가")]
    public void Without_what_comes_it_is_the_old_text_and_without_what_goes_the_new(string before, string after)
    {
        var words = TextDiff.Words(before, after);
        Assert.Equal(before, string.Concat(words.Where(w => w.Kind != WordKind.Added).Select(w => w.Text)));
        Assert.Equal(after, string.Concat(words.Where(w => w.Kind != WordKind.Removed).Select(w => w.Text)));
    }
}
