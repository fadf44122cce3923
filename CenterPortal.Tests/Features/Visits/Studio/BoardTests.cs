using Bunit;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Features.Visits.Studio;
using CenterPortal.Features.Visits.Studio.Pages;
using CenterPortal.Features.Visits.Studio.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>The week board by keys and by hand.</summary>
public sealed class BoardTests : BunitContext
{
    private static readonly DateOnly Monday = new(2026, 12, 7);
    private static readonly BoardCard Card = new(Guid.CreateVersion7(), "코르크 공예", "한빛초등학교", "서구", null, 20, Place(1, Monday, DayPart.Morning, PlacingKind.Confirmed), false, 4);
    private readonly List<BoardDrop> _drops = [];

    public BoardTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task It_is_picked_up_moved_by_arrows_and_dropped_where_it_may_go()
    {
        var board = Board();
        board.Find(".wk-move").Click();
        Assert.Contains("지금 있는 자리입니다", board.Find(".wk-carry").TextContent, StringComparison.Ordinal);
        await PressAsync(board, "ArrowRight");
        Assert.Contains("12월 8일 화요일 오전. 안 됩니다. 그날은 방문이 다 찼습니다.", board.Find(".wk-carry").TextContent, StringComparison.Ordinal);
        board.Find(".wk-move").Click();
        Assert.Empty(_drops);

        await PressAsync(board, "ArrowDown");
        Assert.Contains("하나 사업단, 12월 8일 화요일 오후. 갈 수 있습니다.", board.Find(".wk-carry").TextContent, StringComparison.Ordinal);
        await PressAsync(board, "ArrowDown");
        Assert.Contains("둘 사업단, 12월 8일 화요일 오전.", board.Find(".wk-carry").TextContent, StringComparison.Ordinal);
        board.Find(".wk-move").Click();
        Assert.Equal([new BoardDrop(Card, new Slot(2, Monday.AddDays(1), DayPart.Morning))], _drops);
        Assert.Empty(board.FindAll(".is-possible"));
    }

    [Fact]
    public async Task Escape_puts_it_back_and_edges_hold()
    {
        var board = Board();
        board.Find(".wk-move").Click();
        await PressAsync(board, "ArrowLeft");
        await PressAsync(board, "ArrowUp");
        Assert.Contains("지금 있는 자리입니다", board.Find(".wk-carry").TextContent, StringComparison.Ordinal);
        await PressAsync(board, "Escape");
        Assert.Contains("그대로 있습니다", board.Find(".wk-carry").TextContent, StringComparison.Ordinal);
        Assert.Empty(board.FindAll(".wk-here"));
        Assert.Empty(_drops);
    }

    [Fact]
    public async Task While_it_is_dragged_every_place_says_whether_it_will_do()
    {
        var board = Board();
        await board.Find(".wk-card").TriggerEventAsync("ondragstart", new DragEventArgs());
        Assert.Equal(10, board.FindAll(".is-possible").Count);
        Assert.Contains("다 찼습니다", Half(board, new Slot(1, Monday.AddDays(1), DayPart.Morning)).TextContent, StringComparison.Ordinal);
        await Half(board, new Slot(1, Monday.AddDays(1), DayPart.Morning)).TriggerEventAsync("ondrop", new DragEventArgs());
        Assert.Empty(_drops);
        await Half(board, new Slot(2, Monday.AddDays(4), DayPart.Afternoon)).TriggerEventAsync("ondrop", new DragEventArgs());
        Assert.Equal(new Slot(2, Monday.AddDays(4), DayPart.Afternoon), Assert.Single(_drops).To);
    }

    [Fact]
    public void What_an_institution_was_asked_about_or_has_been_cannot_be_moved_and_a_cancelled_visit_is_let_go()
    {
        Assert.Empty(Board(Card with { Placing = Card.Placing with { Kind = PlacingKind.Proposed } }).FindAll(".wk-move"));
        // It ends at 11 in Seoul.
        Assert.NotEmpty(Board(now: new(2026, 12, 7, 1, 59, 0, DateTimeKind.Utc)).FindAll(".wk-move"));
        Assert.Empty(Board(now: new(2026, 12, 7, 2, 0, 0, DateTimeKind.Utc)).FindAll(".wk-move"));
        var board = Board();
        board.Find(".wk-move").Click();
        board.Render(p => p.Add(b => b.Week, Week(null)));
        Assert.Empty(board.FindAll(".wk-here"));
    }

    [Fact]
    public void What_else_a_team_does_stands_in_its_half_day_counts_its_people_and_is_not_moved()
    {
        var other = new BoardEngagement("session/1", "공개 체험", "양말 인형", "마치광장", new(14, 0), new(15, 30), 20, 7, 3, IsSample: false, "/studio/sessions");
        var week = Week(null);
        week = week with { Rows = [.. week.Rows.Select(r => r.TeamId != 1 ? r : r with { Cells = [.. r.Cells.Select(c => c.Slot == new Slot(1, Monday, DayPart.Afternoon) ? c with { Engagements = [other] } : c)] })] };
        var board = Render<BoardGrid>(p => p.Add(b => b.Week, week).Add(b => b.Now, new DateTime(2026, 12, 6, 23, 0, 0, DateTimeKind.Utc)).Add(b => b.Look, _ => Task.FromResult<IReadOnlyList<SlotLook>>([])));
        var half = Half(board, new Slot(1, Monday, DayPart.Afternoon));
        Assert.Contains("14:00–15:30 자리 20, 신청 7명", string.Join(' ', half.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("/studio/sessions", half.QuerySelector(".is-other a")!.GetAttribute("href"));
        Assert.NotNull(half.QuerySelector(".is-over"));
        Assert.Empty(board.FindAll(".wk-move"));
    }

    private IRenderedComponent<BoardGrid> Board(BoardCard? card = null, DateTime? now = null)
    {
        var week = Week(card ?? Card);
        var full = new Slot(1, Monday.AddDays(1), DayPart.Morning);
        return Render<BoardGrid>(p => p.Add(b => b.Week, week).Add(b => b.Now, now ?? new DateTime(2026, 12, 6, 23, 0, 0, DateTimeKind.Utc)).Add(b => b.Dropped, _drops.Add)
            .Add(b => b.Look, _ => Task.FromResult<IReadOnlyList<SlotLook>>([.. BoardCarry.SlotsOf(week).Select(s => new SlotLook(s, s == full || s.Date == Monday.AddDays(2) || s.Date == Monday.AddDays(3) ? "그날은 방문이 다 찼습니다." : null))])));
    }

    private static Task PressAsync(IRenderedComponent<BoardGrid> board, string key) => board.Find(".wk-move").KeyDownAsync(new KeyboardEventArgs { Key = key });

    private static AngleSharp.Dom.IElement Half(IRenderedComponent<BoardGrid> board, Slot slot) => board.Find("#" + BoardHalf.IdOf(slot));

    private static Placing Place(int team, DateOnly date, DayPart part, PlacingKind kind) => new(team, date, part, new(10, 0), new(11, 0), 2, kind, null);

    private static BoardWeek Week(BoardCard? card) => new(
        Monday, [.. Enumerable.Range(0, 5).Select(Monday.AddDays)], new Dictionary<DateOnly, string>(),
        [.. new[] { (1, "하나 사업단"), (2, "둘 사업단") }.Select(t => new BoardRow(t.Item1, t.Item2, [.. from day in Enumerable.Range(0, 7)
            from part in DayPartWords.Both
            let slot = new Slot(t.Item1, Monday.AddDays(day), part)
            select new BoardCell(slot, 2, null, card is not null && slot == new Slot(card.Placing.TeamId, card.Placing.Date, card.Placing.Part) ? [card] : [])]))]);
}
