using CenterPortal.Features.Articles;
using CenterPortal.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>Who may do what by calling the handlers themselves; a hidden button protects nothing.</summary>
public class RightsTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Fact]
    public async Task Whoever_may_not_publish_is_refused_by_every_handler_and_nothing_changes()
    {
        var (open, draft) = (await _portal.AddArticleAsync(), await staff.DraftAsync(staff.Author));
        Assert.True((await _portal.Get<PickBest>().HandleAsync(open, null, 1, "까닭", null)).IsDone);
        var (before, last, acts) = (await _portal.ArticleAsync(open), await _portal.LastChangeAsync(), await ActsAsync());
        foreach (var by in staff.Others)
        {
            Outcome[] outcomes =
            [
                await _portal.Get<PublishArticle>().HandleAsync(draft, by), await _portal.Get<WithdrawArticle>().HandleAsync(open, by, "까닭"),
                await _portal.Get<PickBest>().HandleAsync(open, by, 2, "까닭", null), await _portal.Get<PickBest>().EndAsync(open, by),
                await _portal.Get<PinArticle>().HandleAsync(open, by, null), await _portal.Get<PinArticle>().EndAsync(open, by),
                await _portal.Get<OrderBest>().HandleAsync("press", by, [open]), await _portal.Get<TrashArticle>().HandleAsync(open, by),
                await _portal.Get<AddBoard>().HandleAsync(new NewBoard("market", "장터", "장터 소식입니다."), by), await _portal.Get<CloseBoard>().HandleAsync("press", by),
                await _portal.Get<RenameBoard>().HandleAsync("press", by, "새 이름", "새 설명입니다."), await _portal.Get<OrderBoards>().HandleAsync(["press"], by),
                await _portal.Get<UndoAct>().HandleAsync(new ActUndo(open, before.Version, new ArticleStanding(null, null, null, null, null)), by),
            ];
            Assert.All(outcomes, o => Assert.NotNull(o.Refusal));
        }

        Assert.Equal((before.Version, last, acts), ((await _portal.ArticleAsync(open)).Version, await _portal.LastChangeAsync(), await ActsAsync()));
        Assert.Null((await _portal.ArticleAsync(draft)).Publication);
        Assert.True((await _portal.Get<PickBest>().EndAsync(open, null)).IsDone);
    }

    [Fact]
    public async Task A_writer_throws_away_and_restores_an_own_draft_and_no_other()
    {
        var (own, others) = (await staff.DraftAsync(staff.Author), await staff.DraftAsync(staff.Editor));
        var trash = _portal.Get<TrashArticle>();
        Assert.Equal(Outcome.NoArticle, await trash.HandleAsync(others, staff.Author));

        Assert.True((await trash.HandleAsync(own, staff.Author)).IsDone);
        Assert.Equal(staff.Author, (await _portal.ArticleAsync(own)).Trashing!.By);
        Assert.Equal("draft", (await _portal.ChangesAsync())[^1].Topic);
        Assert.True((await _portal.Get<RestoreArticle>().HandleAsync(own, staff.Author)).IsDone);
        Assert.Null((await _portal.ArticleAsync(own)).Trashing);

        Assert.True((await _portal.Get<PublishArticle>().HandleAsync(own, staff.Editor)).IsDone);
        Assert.Contains("편집자", (await trash.HandleAsync(own, staff.Author)).Refusal!, StringComparison.Ordinal);
        Assert.True((await trash.HandleAsync(own, staff.Editor)).IsDone);
    }

    [Fact]
    public async Task What_an_editor_does_is_on_record_with_its_subject()
    {
        var id = await staff.DraftAsync(staff.Author, "기록에 남을 글");
        await _portal.Get<PublishArticle>().HandleAsync(id, staff.Editor);
        await _portal.Get<WithdrawArticle>().HandleAsync(id, staff.Editor, "사진에 나온 분의 부탁");
        var acts = await _portal.ReadAsync(db => db.Set<StaffAct>().Where(a => a.Subject == $"article/{id}").OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(["글 게시", "글 내림"], acts.Select(a => a.Act));
        Assert.All(acts, a => Assert.Equal((staff.Editor, "기록에 남을 글"), (a.By!.Value, a.SubjectName)));
        Assert.Equal("사진에 나온 분의 부탁", acts[1].After);
    }

    private Task<int> ActsAsync() => _portal.ReadAsync(db => db.Set<StaffAct>().CountAsync());
}
