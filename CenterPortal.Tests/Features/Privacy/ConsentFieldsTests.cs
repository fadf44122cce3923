using Bunit;
using CenterPortal.Features.Privacy.Contract;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Infrastructure.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Features.Privacy;

/// <summary>What stands before a consent, and what its answer is.</summary>
public sealed class ConsentFieldsTests : BunitContext
{
    private static readonly string[] Asked = [TestHolding.News.Key, TestHolding.Visit.Key];

    public ConsentFieldsTests() => Services.AddSingleton(new Purposes([TestHolding.Visit, TestHolding.News]));

    [Fact]
    public void Mandatory_and_optional_stand_apart_and_nothing_is_ticked_ahead()
    {
        var fields = Render<ConsentFields>(p => p.Add(f => f.Purposes, Asked));
        Assert.Equal(["꼭 필요한 동의", "고르실 수 있는 동의"], fields.FindAll("legend").Select(l => l.TextContent));
        var ticks = fields.FindAll("input[type=checkbox]");
        Assert.Equal([("consent.test-visit", "2", true), ("consent.test-news", "1", false)], ticks.Select(t => (t.GetAttribute("name"), t.GetAttribute("value"), t.HasAttribute("required"))));
        Assert.All(ticks, t => Assert.False(t.HasAttribute("checked")));
        foreach (var purpose in new[] { TestHolding.Visit, TestHolding.News })
            Assert.All([purpose.Purpose, purpose.Items, purpose.Retention, purpose.IfRefused, "동의하지 않으실 권리"], word => Assert.Contains(word, fields.Markup, StringComparison.Ordinal));
        Assert.All(ticks, t => Assert.NotNull(fields.Find($"label[for='{t.Id}']")));
    }

    [Fact]
    public void Shown_again_it_keeps_what_was_given_and_says_what_is_missing()
    {
        var answers = ConsentAnswers.Read([TestHolding.Visit, TestHolding.News], field => field == "consent.test-news" ? "1" : null);
        var fields = Render<ConsentFields>(p => p.Add(f => f.Purposes, Asked).Add(f => f.Answers, answers));
        Assert.True(fields.Find("[id='consent.test-news']").HasAttribute("checked"));
        var missing = fields.Find("[id='consent.test-visit']");
        Assert.Equal("true", missing.GetAttribute("aria-invalid"));
        Assert.Contains("신청을 받을 수 없습니다", fields.Find($"[id='{missing.GetAttribute("aria-describedby")}']").TextContent, StringComparison.Ordinal);
    }
}
