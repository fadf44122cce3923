using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Tests.Infrastructure.Html;

/// <summary>Markup that is deep on purpose costs nothing and loses no words.</summary>
public class NestingTests
{
    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<div/>", "")]
    [InlineData("<b>", "")]
    [InlineData("<SPAN class=x>", "</SPAN>")]
    [InlineData("<blockquote\n>", "</blockquote>")]
    public void Of_markup_deeper_than_any_text_the_words_are_left(string open, string end)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 30_000)) + "장터 소식" + string.Concat(Enumerable.Repeat(end, 30_000));
        Assert.True(Nesting.IsTooDeep(deep));
        Assert.Equal("<p>장터 소식</p>", Assert.Single(new HtmlCleaner().CleanBlocks(deep)).Html);
    }

    [Theory]
    [InlineData("<ul>", "<li>하나", "</ul>")]
    [InlineData("", "<p>하나<br>", "")]
    [InlineData("<table>", "<tr><td>하나", "</table>")]
    [InlineData("", "<p><b>하나</b></p>", "")]
    public void Long_is_not_deep(string before, string each, string after) =>
        Assert.False(Nesting.IsTooDeep(before + string.Concat(Enumerable.Repeat(each, 5_000)) + after));
}
