using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>Puts the boards into an order, all in one write.</summary>
public sealed class OrderBoards(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Orders; <paramref name="slugs"/> must be all boards, each once.</summary>
    public Task<Outcome> HandleAsync(IReadOnlyList<string> slugs, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageBoards, token)) return Outcome.NotAllowed;
        var boards = await db.Set<Board>().OrderBy(b => b.Order).Take(BoardWords.MostBoards).ToDictionaryAsync(b => b.Slug, StringComparer.Ordinal, token);
        if (slugs.Count != boards.Count || slugs.Distinct(StringComparer.Ordinal).Count() != slugs.Count || !slugs.All(boards.ContainsKey))
            return new Outcome("그 사이에 게시판이 바뀌었습니다. 새 목록을 보고 다시 옮겨 주세요.");
        var now = clock.GetUtcNow().UtcDateTime;
        var moved = slugs.Index().Where(s => boards[s.Item].Order != s.Index + 1).ToArray();
        var before = Words(boards.Values.OrderBy(b => b.Order));
        foreach (var (index, slug) in moved)
        {
            boards[slug].Order = index + 1;
            boards[slug].Touch();
            db.LogBoardItself(boards[slug], now);
        }

        if (moved.Length > 0) record.Note(db, by, "게시판 순서 바꿈", boards[slugs[moved[0].Index]].Subject(), before, Words(slugs.Select(s => boards[s])));
        return Outcome.Done;
    }, ct);

    private static string Words(IEnumerable<Board> boards) => string.Join(", ", boards.Select(b => b.Name));
}
