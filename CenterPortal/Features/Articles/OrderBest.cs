using CenterPortal.Data;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>Puts the picks of a board into an order, all in one write.</summary>
public sealed class OrderBest(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Orders; <paramref name="ids"/> must be the picks of the board as they are now, each once.</summary>
    public Task<Outcome> HandleAsync(string board, Guid? by, IReadOnlyList<int> ids, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.Publish, token)) return Outcome.NotAllowed;
        if (await db.Set<Board>().SingleOrDefaultAsync(b => b.Slug == board, token) is not { } place) return Outcome.NoBoard;
        var now = clock.GetUtcNow().UtcDateTime;
        var picks = await db.Set<Article>().Include(a => a.Board)
            .Where(a => a.BoardId == place.Id && a.Trashing == null && a.Best != null && (a.Best.Until == null || a.Best.Until > now))
            .OrderBy(a => a.Id).Take(PickBest.LastOrder).ToDictionaryAsync(a => a.Id, token);
        if (ids.Count != picks.Count || ids.Distinct().Count() != ids.Count || !ids.All(picks.ContainsKey))
            return new Outcome("그 사이에 Best가 바뀌었습니다. 새 목록을 보고 다시 옮겨 주세요.");
        var moved = ids.Index().Where(i => picks[i.Item].Best!.Order != i.Index + 1).ToArray();
        if (moved.Length == 0) return Outcome.Done;
        var before = Words(picks.Values.OrderBy(a => a.Best!.Order).ThenBy(a => a.Id));
        foreach (var (index, id) in moved)
        {
            picks[id].PickAsBest(picks[id].Best! with { Order = index + 1 });
            db.LogArticle(picks[id], "best", now);
        }

        db.LogBoard(place, "best", now);
        record.Note(db, by, "Best 순서 바꿈", place.Subject(), before, Words(ids.Select(id => picks[id])));
        return Outcome.Done;
    }, ct);

    private static string Words(IEnumerable<Article> picks) => string.Join(", ", picks.Index().Select(p => $"{p.Index + 1}. {TextChange.Cut(p.Item.Title)}"));
}
