using CenterPortal.Features.Articles.Studio;

namespace CenterPortal.Features.Articles;

/// <summary>Gives a board another name or description; its address stays.</summary>
public sealed class RenameBoard(BoardActs acts)
{
    /// <summary>Renames; the same words change nothing.</summary>
    public async Task<Outcome> HandleAsync(string board, Guid? by, string name, string description, CancellationToken ct = default)
    {
        if (BoardWords.RefusalOfName(name, description) is { } wrong) return new Outcome(wrong);
        var (called, told) = (name.Trim(), description.Trim());
        return await acts.RunAsync(board, by, async (db, place, _, token) =>
        {
            if (place.Name == called && place.Description == told) return null;
            if (await db.IsBoardNameTakenAsync(called, place.Id, token)) return ArticleAct.Refused(BoardNames.Taken.Refusal!);
            var (isNamed, isTold) = (place.Name != called, place.Description != told);
            var before = Words(isNamed ? place.Name : null, isTold ? place.Description : null);
            (place.Name, place.Description) = (called, told);
            place.Touch();
            return new ArticleAct(ArticleChanges.Named, "게시판 이름·설명 바꿈", Words(isNamed ? called : null, isTold ? told : null), Before: before);
        }, ct);
    }

    private static string Words(params string?[] changed) => PersonalNumbers.Masked(string.Join(" · ", changed.OfType<string>()));
}
