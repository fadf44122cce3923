using System.Net;
using CenterPortal.Features.Articles;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>What undoing means for each act, and when it is refused.</summary>
public class UndoTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Fact]
    public async Task A_withdrawal_undone_is_the_publication_as_it_was()
    {
        var id = await _portal.AddArticleAsync();
        var published = (await _portal.ArticleAsync(id)).Publication;
        await UndoneAsync(_portal.Get<WithdrawArticle>().HandleAsync(id, staff.Editor, "까닭"));
        var article = await _portal.ArticleAsync(id);
        Assert.Equal((published, null), (article.Publication, article.Withdrawal));
        await _portal.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, (await _portal.Http.GetAsync($"/news/press/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_first_publication_undone_is_a_withdrawal_and_a_second_one_is_the_withdrawal_before()
    {
        var id = await staff.DraftAsync(staff.Author);
        await UndoneAsync(_portal.Get<PublishArticle>().HandleAsync(id, staff.Editor));
        Assert.Equal((staff.Editor, "게시를 되돌림"), ((await _portal.ArticleAsync(id)).Withdrawal!.By!.Value, (await _portal.ArticleAsync(id)).Withdrawal!.Reason));

        var second = await _portal.AddArticleAsync();
        await _portal.Get<WithdrawArticle>().HandleAsync(second, staff.Editor, "첫 까닭");
        var before = await _portal.ArticleAsync(second);
        await UndoneAsync(_portal.Get<PublishArticle>().HandleAsync(second, staff.Editor));
        Assert.Equal((before.Publication, before.Withdrawal), ((await _portal.ArticleAsync(second)).Publication, (await _portal.ArticleAsync(second)).Withdrawal));
    }

    [Fact]
    public async Task The_bin_undone_brings_back_Best_and_pin()
    {
        var id = await _portal.AddArticleAsync();
        await _portal.Get<PickBest>().HandleAsync(id, staff.Editor, 4, "까닭", null);
        await _portal.Get<PinArticle>().HandleAsync(id, staff.Editor, null);
        var before = await _portal.ArticleAsync(id);
        await UndoneAsync(_portal.Get<TrashArticle>().HandleAsync(id, staff.Editor));
        var after = await _portal.ArticleAsync(id);
        Assert.Equal((before.Best, before.Pin, true), (after.Best, after.Pin, after.IsPublic));
        Assert.True((await _portal.Get<PickBest>().EndAsync(id, staff.Editor)).IsDone);
    }

    [Fact]
    public async Task What_another_changed_since_stays()
    {
        var id = await _portal.AddArticleAsync();
        var withdrawn = await _portal.Get<WithdrawArticle>().HandleAsync(id, staff.Editor, "까닭");
        await _portal.Get<PublishArticle>().HandleAsync(id, null);
        Assert.Contains("그 사이에", (await _portal.Get<UndoAct>().HandleAsync(withdrawn.Undo!, staff.Editor)).Refusal!, StringComparison.Ordinal);
        Assert.True((await _portal.ArticleAsync(id)).IsPublic);
    }

    [Fact]
    public async Task Two_hundred_at_once_are_each_told_and_undone()
    {
        var ids = new List<int>();
        for (var i = 0; i < BulkActs.Most; i++) ids.Add(await staff.DraftAsync(staff.Author, board: "library"));
        var heard = 0;
        var outcome = await _portal.Get<BulkActs>().HandleAsync([.. ids, 999_999], BulkAct.Trash, staff.Editor, told: n => Task.FromResult(heard = n));
        Assert.Equal((BulkActs.Most, BulkActs.Most), (outcome.Changed, heard));
        Assert.Equal(0, (await _portal.Get<BulkActs>().HandleAsync([ids[0]], BulkAct.Trash, staff.Editor)).Changed);

        var refused = await _portal.Get<BulkActs>().HandleAsync([ids[0], 999_999], BulkAct.Publish, staff.Editor);
        Assert.Equal([ids[0], 999_999], refused.Refused.Select(r => r.Id));
        Assert.Equal(BulkActs.Most, (await _portal.Get<BulkActs>().UndoAsync(outcome.Undo, staff.Editor)).Changed);
        Assert.Null((await _portal.ArticleAsync(ids[^1])).Trashing);
    }

    private async Task UndoneAsync(Task<Outcome> act)
    {
        var outcome = await act;
        Assert.True(outcome.IsDone, outcome.Refusal);
        var undone = await _portal.Get<UndoAct>().HandleAsync(outcome.Undo!, staff.Editor);
        Assert.True(undone.IsDone, undone.Refusal);
    }
}
