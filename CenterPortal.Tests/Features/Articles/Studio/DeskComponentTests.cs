using Bunit;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Articles.Studio.Pages;
using CenterPortal.Features.Articles.Studio.Queries;
using Microsoft.AspNetCore.Components;
using MudBlazor.Services;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>What the parts of the list ask for.</summary>
public sealed class DeskComponentTests : BunitContext
{
    private static readonly DeskChoices Choices = new([new("press", "보도자료", false), new("old", "옛 게시판", true)], [new(Guid.Empty.ToString("N"), "한빛 직원")], [2026, 2025]);

    public DeskComponentTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Each_filter_asks_for_the_first_page_and_keeps_the_others()
    {
        var heard = new List<ArticleAsk>();
        var start = new ArticleAsk("국수", Page: 4, Sort: DeskSort.Views);
        var filters = Render<DeskFilters>(p => p.Add(f => f.Ask, start).Add(f => f.Choices, Choices).Add(f => f.AskChanged, heard.Add));
        filters.Find("input[value=Withdrawn]").Change("Withdrawn");
        filters.FindAll("select")[0].Change("old");
        filters.FindAll("select")[1].Change(ArticleAsk.Mine);
        filters.FindAll("select")[2].Change("2025");
        Assert.Equal(
            [start with { State = DeskState.Withdrawn, Page = 1 }, start with { Board = "old", Page = 1 }, start with { Writer = "me", Page = 1 }, start with { Year = 2025, Page = 1 }],
            heard);
        Assert.Contains("옛 게시판 (닫힘)", filters.Markup, StringComparison.Ordinal);
        filters.Find("button").Click();
        Assert.Equal(new ArticleAsk(Sort: DeskSort.Views), heard[^1]);
    }

    [Fact]
    public void The_bar_offers_what_the_person_may_do_and_asks_why_before_withdrawing()
    {
        var heard = new List<BulkAsk>();
        var writer = Render<BulkBar>(p => p.Add(b => b.Count, 2).Add(b => b.Asked, heard.Add));
        Assert.Equal(["휴지통으로", "고른 것 풀기"], writer.FindAll("button").Select(b => b.TextContent.Trim()));
        var bin = Render<BulkBar>(p => p.Add(b => b.Count, 2).Add(b => b.State, DeskState.Trashed).Add(b => b.IsEditor, true));
        Assert.Equal(["되살리기", "고른 것 풀기"], bin.FindAll("button").Select(b => b.TextContent.Trim()));

        var editor = Render<BulkBar>(p => p.Add(b => b.Count, 2).Add(b => b.IsEditor, true).Add(b => b.Asked, heard.Add));
        editor.FindAll("button")[1].Click();
        Assert.Empty(heard);
        editor.Find("#bulk-why").Change("사진에 나온 분의 부탁");
        editor.Find("form").Submit();
        Assert.Equal([new BulkAsk(BulkAct.Withdraw, "사진에 나온 분의 부탁")], heard);

        var busy = Render<BulkBar>(p => p.Add(b => b.Count, 200).Add(b => b.Through, 40).Add(b => b.IsEditor, true));
        Assert.Contains("200건 가운데 40건", busy.Markup, StringComparison.Ordinal);
        Assert.All(busy.FindAll("button"), b => Assert.True(b.HasAttribute("disabled")));
    }

    [Fact]
    public void An_order_asked_twice_turns_round()
    {
        var heard = new List<ArticleAsk>();
        Render<SortButton>(p => p.Add(s => s.Ask, new ArticleAsk()).Add(s => s.Sort, DeskSort.Views).Add(s => s.Name, "조회").Add(s => s.AskChanged, heard.Add)).Find("button").Click();
        Render<SortButton>(p => p.Add(s => s.Ask, heard[0]).Add(s => s.Sort, DeskSort.Views).Add(s => s.Name, "조회").Add(s => s.AskChanged, heard.Add)).Find("button").Click();
        Assert.Equal([(DeskSort.Views, false), (DeskSort.Views, true)], heard.Select(a => (a.Sort, a.IsAscending)));
    }

    [Theory]
    [InlineData(true, false, true, "/studio/articles/7")]
    [InlineData(false, true, true, "/studio/articles/7")]
    [InlineData(false, false, false, "/news/press/7")]
    public void What_one_may_not_work_on_is_opened_for_reading(bool isEditor, bool isOwn, bool hasEye, string leads)
    {
        var row = new DeskRow(7, "press", "보도자료", "장터", DeskState.Public, "센터", DateTime.UnixEpoch, null, 0, false, false, false, false, isOwn, false, 1);
        var title = Render<DeskTitle>(p => p.Add(t => t.Row, row).Add(t => t.IsEditor, isEditor));
        Assert.Equal(leads, title.Find("a").GetAttribute("href"));
        Assert.Equal(hasEye, title.FindAll(".desk-view").Count == 1);
    }
}
