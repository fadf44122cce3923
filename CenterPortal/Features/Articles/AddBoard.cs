using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>What a new board shall be.</summary>
/// <param name="Slug">The word in its address; never changes.</param>
public sealed record NewBoard(string Slug, string Name, string Description);

/// <summary>Adds a board behind the others.</summary>
public sealed class AddBoard(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Adds it.</summary>
    public async Task<Outcome> HandleAsync(NewBoard wanted, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var slug = wanted.Slug.Trim();
        if ((BoardWords.RefusalOfName(wanted.Name, wanted.Description) ?? BoardWords.RefusalOfSlug(slug)) is { } wrong) return new Outcome(wrong);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageBoards, token)) return Outcome.NotAllowed;
            if (await db.IsBoardNameTakenAsync(wanted.Name.Trim(), but: null, token)) return BoardNames.Taken;
            if (await db.Set<Board>().AnyAsync(b => b.Slug == slug, token)) return new Outcome("이 주소를 쓰는 게시판이 있습니다. 주소에 쓸 말을 바꿔 주세요.");
            if (await db.Set<Board>().CountAsync(token) >= BoardWords.MostBoards) return new Outcome($"게시판은 {BoardWords.MostBoards}개까지입니다. 있는 게시판의 이름을 바꿔 쓰셔도 됩니다.");
            var last = await db.Set<Board>().MaxAsync(b => (int?)b.Order, token) ?? 0;
            var board = new Board { Slug = slug, Name = wanted.Name.Trim(), Description = wanted.Description.Trim(), Order = last + 1 };
            db.Add(board);
            record.Note(db, by, "게시판 더함", board.Subject());
            db.LogBoardItself(board, clock.GetUtcNow().UtcDateTime);
            return Outcome.Done;
        }, ct);
    }
}

/// <summary>Two boards of one name could not be told apart in menus.</summary>
internal static class BoardNames
{
    public static readonly Outcome Taken = new("같은 이름의 게시판이 있습니다. 이름을 바꿔 주세요.");

    public static Task<bool> IsBoardNameTakenAsync(this PortalDb db, string name, int? but, CancellationToken ct) =>
        db.Set<Board>().AnyAsync(b => b.Name == name && b.Id != but, ct);
}
