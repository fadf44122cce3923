using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>Boards come, are named, ordered and closed; readers see it with their next page.</summary>
public class BoardsTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Theory]
    [InlineData("a")]
    [InlineData("Market")]
    [InlineData("1st")]
    [InlineData("two words")]
    [InlineData("end-")]
    [InlineData("장터")]
    [InlineData("all")]
    [InlineData("feed")]
    [InlineData("press")]
    public async Task A_word_that_cannot_stand_in_an_address_is_refused(string slug) =>
        Assert.Contains("주소", (await AddAsync(slug, "다른 이름")).Refusal!, StringComparison.Ordinal);

    [Fact]
    public async Task A_board_is_added_named_and_closed_and_says_so_to_readers()
    {
        Assert.Contains("이름", (await AddAsync("twin", "보도자료")).Refusal!, StringComparison.Ordinal);
        await DoneAsync(AddAsync("market-days", "장터 일기"));
        Assert.Contains("장터 일기", await PageAsync("/news/market-days"), StringComparison.Ordinal);
        var home = await PageAsync("/news/press");
        Assert.Contains("장터 일기", home, StringComparison.Ordinal);

        await using var reader = await LiveReader.ConnectAsync(_portal);
        await reader.FollowAsync(new FollowedTopic("tabs:press", (await _portal.Get<BoardCounts>().GetAsync()).Version));
        await DoneAsync(_portal.Get<RenameBoard>().HandleAsync("market-days", staff.Editor, "장터 소식통", "장터의 하루입니다."));
        Assert.Contains("장터 소식통", (await reader.HearAsync("tabs:press")).Html, StringComparison.Ordinal);
        Assert.Contains("장터 소식통", await PageAsync("/news/press"), StringComparison.Ordinal);
        Assert.DoesNotContain("장터 일기", await PageAsync("/"), StringComparison.Ordinal);

        await DoneAsync(_portal.Get<CloseBoard>().HandleAsync("market-days", staff.Editor));
        Assert.Contains("새 글을 올리지 않는 게시판", await PageAsync("/news/market-days"), StringComparison.Ordinal);
        Assert.DoesNotContain((await _portal.Get<BoardCounts>().GetAsync()).Boards, b => b.Slug == "market-days");
        var draft = await staff.DraftAsync(staff.Author, board: "market-days");
        Assert.Contains("닫힌 게시판", (await _portal.Get<PublishArticle>().HandleAsync(draft, staff.Editor)).Refusal!, StringComparison.Ordinal);
        await DoneAsync(_portal.Get<CloseBoard>().OpenAsync("market-days", staff.Editor));
        await DoneAsync(_portal.Get<PublishArticle>().HandleAsync(draft, staff.Editor));
        var board = Assert.Single(await _portal.Get<BoardRoster>().ListAsync(staff.Editor), b => b.Slug == "market-days");
        Assert.Equal((false, 1, 0), (board.IsClosed, board.Public, board.Drafts));
    }

    [Fact]
    public async Task An_order_holds_every_board_once()
    {
        var slugs = (await _portal.Get<BoardPages>().BoardsAsync()).Select(b => b.Slug!).Reverse().ToArray();
        Assert.NotNull((await _portal.Get<OrderBoards>().HandleAsync(slugs[1..], staff.Editor)).Refusal);
        Assert.NotNull((await _portal.Get<OrderBoards>().HandleAsync([slugs[0], .. slugs[..^1]], staff.Editor)).Refusal);
        await DoneAsync(_portal.Get<OrderBoards>().HandleAsync(slugs, staff.Editor));
        Assert.Equal(slugs, (await _portal.Get<BoardPages>().BoardsAsync()).Select(b => b.Slug));
        Assert.Empty(await _portal.Get<BoardRoster>().ListAsync(staff.Author));
    }

    private Task<Outcome> AddAsync(string slug, string name) => _portal.Get<AddBoard>().HandleAsync(new NewBoard(slug, name, "한 문장 설명입니다."), staff.Editor);

    private async Task<string> PageAsync(string address) => await _portal.Http.GetStringAsync(address);

    private async Task DoneAsync(Task<Outcome> outcome)
    {
        Assert.Null((await outcome).Refusal);
        await _portal.SettleAsync();
    }
}
