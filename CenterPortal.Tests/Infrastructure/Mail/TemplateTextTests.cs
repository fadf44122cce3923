using CenterPortal.Infrastructure.Mail;

namespace CenterPortal.Tests.Infrastructure.Mail;

public class TemplateTextTests
{
    private static readonly string[] Known = ["이름", "링크"];

    [Theory]
    [InlineData("{이름} 님", "{링크}", null)]
    [InlineData("", "내용", "제목을")]
    [InlineData("제목", " \n ", "내용을")]
    [InlineData("제목\r\nBcc: spy@example.org", "내용", "줄바꿈")]
    [InlineData("제목", "내용 {비밀번호}", "{비밀번호}")]
    [InlineData("{ 이름 }", "내용", "{ 이름 }")]
    [InlineData("제목", "내용 {이름", "짝")]
    [InlineData("제목", "내용 이름}", "짝")]
    [InlineData("제목", "{}", "{}")]
    [InlineData("제목", "내용\u0000", "보이지 않는")]
    public void What_may_not_stand_there_is_refused_in_a_sentence(string subject, string text, string? said)
    {
        var refusal = TemplateText.RefusalOf(subject, text, Known);
        if (said is null) Assert.Null(refusal);
        else Assert.Contains(said, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_put_in_once_and_its_braces_stay()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["이름"] = "{링크}{이름}", ["링크"] = "주소" };
        Assert.Equal("{링크}{이름} 주소", TemplateText.Fill("{이름} {링크}", values));
    }

    [Fact]
    public void A_value_keeps_its_lines_and_loses_what_cannot_be_seen()
    {
        Assert.Equal("하나\n둘", TemplateText.Tidy(" 하나\r\n둘\0\u001b "));
        Assert.Equal("하나 둘 셋", TemplateText.OneLine("하나\n둘\u2028셋"));
    }

    [Theory]
    [InlineData("teacher@example.org", "teacher@example.org")]
    [InlineData(" ｔeacher@example.org ", "teacher@example.org")]
    [InlineData("a@example.org,b@example.org", null)]
    [InlineData("a@example.org\r\nBcc: b@example.org", null)]
    [InlineData("하나 <a@example.org>", null)]
    [InlineData("a@localhost", null)]
    [InlineData("a@exam ple.org", null)]
    [InlineData("a@@example.org", null)]
    [InlineData("a@example..org", null)]
    [InlineData("\"a b\"@example.org", null)]
    [InlineData("@example.org", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_one_plain_address(string? typed, string? read) => Assert.Equal((read is not null, read), (MailAddress.TryRead(typed, out var address), read is null ? null : address));

    [Fact]
    public void Templates_that_name_what_they_do_not_have_stop_the_start()
    {
        var wrong = new MailTemplate("wrong", "틀린 편지", "제목", "{없는자리}", []);
        Assert.Contains("없는자리", Assert.Throws<InvalidOperationException>(() => new MailTemplates([wrong])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new MailTemplates([Letters.Template, Letters.Template]));
    }
}
