using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Tests.Infrastructure.Html;

public class PlainTextTests
{
    [Theory]
    [InlineData("<p>하나</p>", "하나")]
    [InlineData("<p>첫 줄<br>둘째 줄</p>", "첫 줄 둘째 줄")]
    [InlineData("<table><tr><th>월</th><td>18</td></tr><tr><th>화</th><td>7</td></tr></table>", "월 18 화 7")]
    [InlineData("<ul><li>가</li><li>나</li></ul>", "가 나")]
    [InlineData("<p>좋은날엔<strong>국수</strong>는</p>", "좋은날엔국수는")]
    public void Words_that_stand_apart_on_the_page_stand_apart_in_the_text(string html, string text) =>
        Assert.Equal(text, PlainText.Of(new HtmlCleaner().Clean(html)));
}
