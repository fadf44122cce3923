using Bunit;
using CenterPortal.Features.Consultation.Contract;

namespace CenterPortal.Tests.Features.Consultation;

public class ConsultationComponentTests : BunitContext
{
    [Fact]
    public void The_line_is_the_markup_that_the_live_script_looks_for() => Line("2026-11-23 10:00").MarkupMatches(
        """<span class="consult consult--open" data-live="consultation-line" data-version="7"><i class="dot" aria-hidden="true"></i>지금 상담 중 · 오후 6시까지</span>""");

    [Theory]
    [InlineData("2026-11-23 12:30", "consult--soon", "점심시간")]
    [InlineData("2026-11-23 08:00", "consult--soon", "시작합니다")]
    [InlineData("2026-11-23 18:00", "consult--closed", "끝났습니다")]
    [InlineData("2026-11-28 10:00", "consult--closed", "쉽니다")]
    public void Words_say_what_the_colour_says(string now, string css, string word)
    {
        var line = Line(now).Find("[data-live=consultation-line]");

        Assert.Contains(css, line.ClassList);
        Assert.DoesNotContain("consult--open", line.ClassList);
        Assert.Contains(word, line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_box_names_itself_and_says_all()
    {
        var box = Box("042-257-1979").Find("section.box.box-consult");

        Assert.Equal("consultation-box", box.GetAttribute("data-live"));
        Assert.Equal("7", box.GetAttribute("data-version"));
        Assert.Equal("전화고객상담센터", box.QuerySelector($"#{box.GetAttribute("aria-labelledby")}")!.TextContent);
        Assert.Equal("true", box.QuerySelector(".consult--open .dot")!.GetAttribute("aria-hidden"));
        string[] texts = ["항상 친절히 안내하겠습니다.", "지금 상담하고 있습니다.", "평일 09:00–18:00", "주말과 공휴일은 쉽니다"];
        Assert.All(texts, text => Assert.Contains(text, box.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("042-257-1979", "tel:0422571979")]
    [InlineData("(042) 257-1979", "tel:0422571979")]
    [InlineData("+82 42-257-1979", "tel:+82422571979")]
    [InlineData("대표 042-257-1979 (내선 3)", "tel:0422571979")]
    public void The_number_can_be_called_as_it_is_written(string phone, string address)
    {
        var link = Box(phone).Find("a.tel");

        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal(phone, link.TextContent);
    }

    [Fact]
    public void What_the_settings_leave_blank_leaves_no_empty_line()
    {
        var box = Render<ConsultationBox>(p => p.Add(c => c.View, View("2026-11-23 10:00", "") with { Greeting = "" }));

        Assert.Empty(box.FindAll("a"));
        Assert.All(box.FindAll("p"), p => Assert.NotEmpty(p.TextContent.Trim()));
    }

    private IRenderedComponent<ConsultationLine> Line(string now) => Render<ConsultationLine>(p => p.Add(c => c.View, View(now, "042-257-1979")));

    private IRenderedComponent<ConsultationBox> Box(string phone) => Render<ConsultationBox>(p => p.Add(c => c.View, View("2026-11-23 10:00", phone)));

    private static ConsultationView View(string now, string phone) => new(
        SeoulClock.At(now, now.EndsWith("12:30", StringComparison.Ordinal) ? SeoulClock.WithLunch : null),
        7, phone, "항상 친절히 안내하겠습니다.", "평일 09:00–18:00", "주말과 공휴일은 쉽니다", []);
}
