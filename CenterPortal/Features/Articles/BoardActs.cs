using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>The one write in which staff change a board: asks for the right, notes the act, logs the change.</summary>
public sealed class BoardActs(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Changes one board; <paramref name="act"/> answers null when nothing is to be changed.</summary>
    public Task<Outcome> RunAsync(string board, Guid? by, Func<PortalDb, Board, DateTime, CancellationToken, Task<ArticleAct?>> act, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageBoards, token)) return Outcome.NotAllowed;
        if (await db.Set<Board>().SingleOrDefaultAsync(b => b.Slug == board, token) is not { } place) return Outcome.NoBoard;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await act(db, place, now, token) is not { } done) return Outcome.Done;
        if (done.Refusal is { } refusal) return new Outcome(refusal);
        record.Note(db, by, done.Words, place.Subject(), done.Before, done.After);
        db.LogBoardItself(place, now);
        return Outcome.Done;
    }, ct);
}
