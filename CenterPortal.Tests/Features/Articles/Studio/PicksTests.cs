using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>The order of the picks, the worklist, the bin that empties itself.</summary>
public class PicksTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Fact]
    public async Task The_whole_order_is_one_write_and_a_stale_one_is_refused()
    {
        var ids = new List<int>();
        for (var i = 1; i <= 3; i++)
        {
            ids.Add(await _portal.AddArticleAsync(title: $"추천 {i}", board: "stories"));
            Assert.True((await _portal.Get<PickBest>().HandleAsync(ids[^1], staff.Editor, i, "까닭", null)).IsDone);
        }

        var order = _portal.Get<OrderBest>();
        Assert.NotNull((await order.HandleAsync("stories", staff.Editor, ids[..2])).Refusal);
        Assert.NotNull((await order.HandleAsync("stories", staff.Editor, [ids[0], ids[0], ids[1]])).Refusal);
        var last = await _portal.LastChangeAsync();
        Assert.True((await order.HandleAsync("stories", staff.Editor, [ids[2], ids[0], ids[1]])).IsDone);
        Assert.Single(await _portal.ChangesAsync(last), c => c.Topic == "board");
        var picks = (await _portal.Get<Picks>().FindAsync("stories", staff.Editor))!;
        Assert.Equal([ids[2], ids[0], ids[1]], picks.Best.Select(p => p.Id));
        Assert.Equal([ids[2], ids[0], ids[1]], picks.Top.Select(p => p.Id).Take(3));

        last = await _portal.LastChangeAsync();
        Assert.True((await order.HandleAsync("stories", staff.Editor, [ids[2], ids[0], ids[1]])).IsDone);
        Assert.Equal(last, await _portal.LastChangeAsync());
        Assert.Null(await _portal.Get<Picks>().FindAsync("stories", staff.Author));
    }

    [Fact]
    public async Task The_worklist_knows_pictures_and_files_that_were_not_moved()
    {
        var id = await _portal.AddArticleAsync("<p>글</p><figure class=\"missing\" data-name=\"a.jpg\"><figcaption>장터</figcaption></figure>");
        var list = await _portal.Get<Unfinished>().ListAsync(UnfinishedKind.Pictures, staff.Editor);
        Assert.Equal(1, Assert.Single(list.Rows, r => r.Id == id).Pictures);
        Assert.DoesNotContain((await _portal.Get<Unfinished>().ListAsync(UnfinishedKind.Text, staff.Editor)).Rows, r => r.Id == id);
        await _portal.CorrectAsync(id, "<p>글</p>");
        Assert.DoesNotContain((await _portal.Get<Unfinished>().ListAsync(null, staff.Editor)).Rows, r => r.Id == id);
        Assert.Empty((await _portal.Get<Unfinished>().ListAsync(null, staff.Author)).Rows);
    }

    [Fact]
    public async Task The_bin_is_emptied_after_thirty_days_files_and_all()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var portal = await Accounts.StartAsync(clock: clock);
        var (gone, kept) = (await portal.AddArticleAsync(file: "신청서.hwp"), await portal.AddArticleAsync());
        var stored = (await portal.ArticleAsync(gone)).Attachments.Single().StoredName!;
        await portal.Get<TrashArticle>().HandleAsync(gone, null);
        clock.Advance(TimeSpan.FromDays(1));
        await portal.Get<TrashArticle>().HandleAsync(kept, null);
        clock.Advance(EmptyBin.Kept - TimeSpan.FromDays(1));

        await portal.Get<EmptyBin>().RunAsync(default);

        Assert.Equal([kept], await portal.ReadAsync(db => db.Set<Article>().Where(a => a.Id == gone || a.Id == kept).Select(a => a.Id).ToListAsync()));
        Assert.Null(portal.Get<FileStore>().Open(stored));
        Assert.Contains("휴지통 비움", await portal.ActsAsync());
    }

    [Fact]
    public async Task A_follower_hears_its_topics_until_it_goes()
    {
        var heard = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var feed = _portal.Get<ChangeFeed>();
        var before = feed.Count;
        var following = feed.Follow(["board"], changes =>
        {
            foreach (var change in changes) heard.Enqueue(change.Topic);
            return Task.CompletedTask;
        });
        await _portal.AddArticleAsync();
        await Eventually.HoldsAsync(() => !heard.IsEmpty);
        Assert.All(heard, topic => Assert.Equal("board", topic));
        following.Dispose();
        Assert.Equal(before, feed.Count);
    }
}
