using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>What an article said before: kept, compared, gone back to, forgotten.</summary>
public class HistoryTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Fact]
    public async Task Every_text_that_was_replaced_is_there_with_who_and_when_and_any_two_can_be_compared()
    {
        var id = await ThreeTextsAsync();
        var now = (await CompareAsync(id, staff.Editor))!;
        Assert.Equal([true, false, false], now.Lines.Select(l => l.IsNow));
        Assert.Equal(["나", "아무개", null], now.Lines.Select(l => l.By));
        Assert.Equal([DiffKind.Same, DiffKind.Reworded, DiffKind.Added], now.Blocks.Select(b => b.Kind));
        Assert.Equal([new(WordKind.Same, "둘 "), new(WordKind.Removed, "고침"), new(WordKind.Added, "다시")], now.Blocks[1].Words);

        var whole = (await CompareAsync(id, staff.Editor, now.Lines[0].Version, now.Lines[2].Version))!;
        Assert.Equal(("장터 소식", "새 제목"), (whole.TitleBefore, whole.TitleAfter));
        Assert.Equal((now.Lines[2].Version, now.Lines[0].Version), (whole.From.Version, whole.To.Version));
        var trace = Assert.Single(await _portal.Get<ArticleTraces>().OfAsync(id, staff.Editor), t => t.Act.After == "새 제목");
        Assert.Equal(now.From.Version, trace.Was);
        Assert.Equal(now.To.Version, (await CompareAsync(id, staff.Editor, trace.Was))!.To.Version);
    }

    [Fact]
    public async Task Going_back_is_a_correction_that_readers_see_and_that_can_be_gone_back_on()
    {
        var id = await ThreeTextsAsync();
        Assert.True((await _portal.Get<PublishArticle>().HandleAsync(id, staff.Editor)).IsDone);
        var (first, last) = ((await CompareAsync(id, staff.Editor))!.Lines[2], await _portal.LastChangeAsync());
        var done = await _portal.Get<RevertArticle>().HandleAsync(new Reversion(id, first.Version, (await _portal.ArticleAsync(id)).TextVersion), staff.Editor);
        Assert.Null(done.Refusal);
        Assert.Equal(["<p>하나</p>", "<p>둘</p>"], await BlocksAsync(id));
        Assert.Contains(await _portal.ChangesAsync(last), c => c is { Topic: "article", Kind: "corrected" });
        Assert.Equal("지난 글로 되돌림", (await _portal.Get<ArticleTraces>().OfAsync(id, staff.Editor))[0].Act.Act);

        Assert.Null((await _portal.Get<RevertArticle>().HandleAsync(done.Undo!, staff.Editor)).Refusal);
        Assert.Equal(["<p>하나</p>", "<p>둘 다시</p>", "<p>셋</p>"], await BlocksAsync(id));
        Assert.Equal("새 제목", (await _portal.ArticleAsync(id)).Title);
        Assert.Equal(5, (await CompareAsync(id, staff.Editor))!.Lines.Count);
    }

    [Fact]
    public async Task Going_back_is_refused_to_those_who_may_not_over_newer_words_and_over_one_s_own_draft()
    {
        var id = await ThreeTextsAsync();
        var wanted = new Reversion(id, (await CompareAsync(id, staff.Editor))!.Lines[2].Version, (await _portal.ArticleAsync(id)).TextVersion);
        var reverts = _portal.Get<RevertArticle>();
        Assert.True((await _portal.Get<PublishArticle>().HandleAsync(id, staff.Editor)).IsDone);
        foreach (var by in staff.Others) Assert.NotNull((await reverts.HandleAsync(wanted, by)).Refusal);
        Assert.Contains("또 바뀌어", (await reverts.HandleAsync(wanted with { SeenVersion = wanted.SeenVersion - 1 }, staff.Editor)).Refusal!, StringComparison.Ordinal);
        Assert.Contains("남아 있지 않습니다", (await reverts.HandleAsync(wanted with { Version = 999 }, staff.Editor)).Refusal!, StringComparison.Ordinal);
        await _portal.WriteAsync(staff.Editor, $"article/{id}", "<p>쓰던 것</p>", stamp: 9, baseVersion: (await _portal.ArticleAsync(id)).Version);
        Assert.Contains("저장하지 않은 글", (await reverts.HandleAsync(wanted, staff.Editor)).Refusal!, StringComparison.Ordinal);
        Assert.Equal(3, (await _portal.ArticleAsync(id)).Blocks.Count);
    }

    [Fact]
    public async Task Another_person_s_history_is_not_there_and_neither_is_that_of_what_was_never_corrected()
    {
        var own = await _portal.NewArticleAsync(staff.Editor);
        Assert.Null(await CompareAsync(own, staff.Editor));
        await SaveAsync(own, staff.Editor, "<p>고침</p>", 2);
        Assert.NotNull(await CompareAsync(own, staff.Editor));
        foreach (var by in staff.Others) Assert.Null(await CompareAsync(own, by));
    }

    [Fact]
    public async Task A_resident_number_that_was_taken_out_is_not_kept_and_an_earlier_text_can_be_forgotten()
    {
        var id = await _portal.NewArticleAsync(staff.Editor, "<p>홍길동 900101-1234567, 전화 042-257-1979</p>");
        await SaveAsync(id, staff.Editor, "<p>홍길동</p>", 2);
        var past = await PastAsync(id);
        Assert.Equal("<p>홍길동 ●●●●●●-●●●●●●●, 전화 042-257-1979</p>", Assert.Single(past).Html);

        foreach (var by in staff.Others) Assert.NotNull((await _portal.Get<ForgetPastText>().HandleAsync(id, past[0].Version, by)).Refusal);
        Assert.True((await _portal.Get<ForgetPastText>().HandleAsync(id, past[0].Version, staff.Editor)).IsDone);
        Assert.Empty(await PastAsync(id));
        Assert.Equal("지난 글 지움", (await _portal.Get<ArticleTraces>().OfAsync(id, staff.Editor))[0].Act.Act);
    }

    [Fact]
    public async Task Only_the_newest_fifty_stay_and_none_longer_than_two_years()
    {
        var (often, old) = (await _portal.AddArticleAsync("<p>0</p>"), await _portal.AddArticleAsync("<p>옛글</p>"));
        for (var i = 1; i <= 53; i++) await _portal.CorrectAsync(often, $"<p>{i}</p>");
        await _portal.CorrectAsync(old, "<p>새 글</p>");
        await _portal.BehindItsBackAsync($"UPDATE article_past_texts SET ReplacedAt = '2020-01-01 00:00:00' WHERE ArticleId = {old}");
        await _portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "past-texts").RunAsync(default);
        Assert.Equal((50, "<p>52</p>"), ((await PastAsync(often)).Count, (await PastAsync(often))[^1].Html));
        Assert.Empty(await PastAsync(old));
    }

    // 하나·둘, then by the author 둘 고침, then by the editor another title, 둘 다시 and one more block.
    private async Task<int> ThreeTextsAsync()
    {
        var id = await _portal.NewArticleAsync(staff.Author);
        await SaveAsync(id, staff.Author, "<p>하나</p><p>둘 고침</p>", 2);
        await SaveAsync(id, staff.Editor, "<p>하나</p><p>둘 다시</p><p>셋</p>", 3, "새 제목");
        return id;
    }

    private async Task SaveAsync(int id, Guid by, string html, long stamp, string title = "장터 소식")
    {
        await _portal.WriteAsync(by, $"article/{id}", html, stamp, (await _portal.ArticleAsync(id)).Version, title);
        Assert.Null((await _portal.Get<SaveArticle>().HandleAsync(id, by, SaveAim.Keep)).Refusal);
    }

    private Task<ArticleComparison?> CompareAsync(int id, Guid by, long? one = null, long? other = null) => _portal.Get<ArticleHistory>().CompareAsync(id, by, one, other);

    private async Task<IEnumerable<string>> BlocksAsync(int id) => (await _portal.ArticleAsync(id)).Blocks.OrderBy(b => b.Position).Select(b => b.Html.Html);

    private Task<List<PastText>> PastAsync(int id) => _portal.ReadAsync(db => db.Set<PastText>().AsNoTracking().Where(p => p.ArticleId == id).OrderBy(p => p.Version).ToListAsync());
}
