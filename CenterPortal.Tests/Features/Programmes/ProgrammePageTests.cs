using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>One programme, several side by side, and one on paper.</summary>
public class ProgrammePageTests(SampledPortalFixture fixture) : IClassFixture<SampledPortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Fact]
    public async Task A_programme_says_everything_and_where_to_ask_for_it()
    {
        var page = await OpenAsync("/jaemina/sock-doll");
        var facts = page.QuerySelectorAll(".facts dd").Select(d => d.TextContent).ToArray();
        Assert.Equal(["누구나", "10–25명", "50분", "1인 5,000원", "일 년 내내"], facts);
        Assert.Contains("책상과 의자", page.QuerySelector(".needs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".safety li").Length);
        Assert.Equal(2, page.QuerySelectorAll("details.asked").Length);
        Assert.Contains("한땀한땀 사업단", page.QuerySelector(".teams")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/jaemina/sock-doll/request", page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task The_sheet_carries_the_address_as_a_picture_and_in_letters()
    {
        var page = await OpenAsync("/jaemina/cork-craft/sheet");
        Assert.NotEmpty(page.QuerySelector(".sheet-code path")!.GetAttribute("d")!);
        Assert.Contains("/jaemina/cork-craft", page.QuerySelector(".sheet footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("042-257-1979", page.QuerySelector(".sheet footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_to_three_stand_side_by_side()
    {
        var page = await OpenAsync("/jaemina/compare?p=terrarium&p=cork-craft&p=mandu&p=sock-doll");
        Assert.Equal(["코르크공예", "양말 인형", "유리병 정원"], page.QuerySelectorAll(".compare-name").Select(n => n.TextContent));
        Assert.Contains("4개를 고르셨습니다", page.QuerySelector(".page-head p")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("table.compare tbody tr"), row => Assert.Equal(3, row.QuerySelectorAll("td").Length));
        Assert.Null(page.QuerySelector(".compare-choose"));

        var fewer = await OpenAsync(page.QuerySelector(".compare-out")!.GetAttribute("href")!);
        Assert.Equal(["양말 인형", "유리병 정원"], fewer.QuerySelectorAll(".compare-name").Select(n => n.TextContent));
        Assert.Equal(2, fewer.QuerySelectorAll(".compare-choose input[type=hidden]").Length);
        Assert.Equal(29, fewer.QuerySelectorAll(".compare-choose input[type=checkbox]").Length);
    }

    [Fact]
    public async Task What_is_not_there_is_left_out_of_a_comparison()
    {
        var page = await OpenAsync("/jaemina/compare?p=cork-craft&p=nothing&p=cork-craft");
        Assert.Equal("코르크공예", Assert.Single(page.QuerySelectorAll(".compare-name")).TextContent);
        Assert.NotNull((await OpenAsync("/jaemina/compare")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_hidden_programme_is_gone_kindly_and_everywhere()
    {
        await using var portal = await PortalApp.StartAsync(samples: true, settings: "Portal:RateLimits:Enabled=false");
        Assert.Contains("손만두", await portal.Http.GetStringAsync("/jaemina?kind=cooking"), StringComparison.Ordinal);
        Assert.True((await portal.Get<HideProgramme>().HandleAsync(await portal.ProgrammeIdAsync("mandu"), null)).IsDone);
        await portal.SettleAsync();

        using var answer = await portal.Http.GetAsync(new Uri("/jaemina/mandu", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("쉬고 있습니다", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/jaemina", page.QuerySelectorAll(".stand-in a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain("손만두", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Http.GetAsync(new Uri("/jaemina/mandu/sheet", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("손만두", await portal.Http.GetStringAsync("/jaemina?kind=cooking"), StringComparison.Ordinal);
        Assert.DoesNotContain("/jaemina/mandu", await portal.Http.GetStringAsync("/search?q=" + Uri.EscapeDataString("손만두")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_features_put_blocks_on_the_page_and_free_days_on_page_and_cards()
    {
        var days = new KnownDays(new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 8));
        await using var portal = await PortalApp.StartWithAsync(
            services => services.AddSingleton(new ProgrammeBlock(1, typeof(Told))).AddSingleton<IProgrammeDays>(days), samples: true, settings: "Portal:RateLimits:Enabled=false");
        var id = await portal.ProgrammeIdAsync("cork-craft");
        var page = new HtmlParser().ParseDocument(await portal.Http.GetStringAsync("/jaemina/cork-craft"));
        Assert.Equal($"block of {id}", page.QuerySelector(".told")!.TextContent);
        Assert.Contains("12/3(목), 12/8(화)", page.QuerySelector(".programme-ask .days")!.TextContent, StringComparison.Ordinal);
        var list = new HtmlParser().ParseDocument(await portal.Http.GetStringAsync("/jaemina"));
        Assert.All(list.QuerySelectorAll(".programme"), card => Assert.Equal("2일", card.QuerySelector(".days-now b")!.TextContent));
        Assert.NotNull(list.QuerySelector($"[data-live='days:{id}'][data-version='1']"));
    }

    private async Task<IDocument> OpenAsync(string path) => new HtmlParser().ParseDocument(await _portal.Http.GetStringAsync(path));

    private sealed class Told : ComponentBase
    {
        [Parameter]
        public int ProgrammeId { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "class", "told");
            builder.AddContent(2, $"block of {ProgrammeId}");
            builder.CloseElement();
        }
    }
}
