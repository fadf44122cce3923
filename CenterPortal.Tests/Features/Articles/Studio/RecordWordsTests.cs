using CenterPortal.Features.Articles;
using CenterPortal.Identity;
using CenterPortal.Tests.Features.Editing;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>Before and after, as the record of acts says them.</summary>
public class RecordWordsTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Fact]
    public async Task A_save_that_changes_only_what_stands_around_the_text_says_what()
    {
        var id = await _portal.NewArticleAsync(staff.Editor);
        await SaveAsync(id, """{"board":"press","author":"나눔이","written":"2026-11-19T09:00:00","outlet":"한빛신문"}""");
        var act = await LastAsync($"article/{id}");
        Assert.Equal("게시판: 공지사항 · 작성자: 한빛광역자활센터 · 작성한 때: 2026-11-20 09:00:00 · 매체: 없음", act.Before);
        Assert.Equal("게시판: 보도자료 · 작성자: 나눔이 · 작성한 때: 2026-11-19 09:00:00 · 매체: 한빛신문", act.After);
    }

    [Fact]
    public async Task A_save_that_changes_only_the_files_names_them()
    {
        var id = await _portal.AddArticleAsync("<p>하나</p>", board: "notice", file: "신청서.hwp");
        var article = await _portal.ArticleAsync(id);
        await SaveAsync(id, $$"""{"board":"notice","author":"{{article.Author}}","written":"{{CenterPortal.Features.Articles.Studio.ArticleFields.Local(article.WrittenAt)}}","files":[]}""", "<p>하나</p>");
        var act = await LastAsync($"article/{id}");
        Assert.Equal(("첨부: 신청서.hwp", "첨부: 없음"), (act.Before, act.After));
    }

    [Fact]
    public async Task Acts_say_where_the_article_stood_and_reasons_name_nobody_s_number()
    {
        var id = await staff.DraftAsync(staff.Author, "기록될 글");
        await _portal.Get<PublishArticle>().HandleAsync(id, staff.Editor);
        Assert.Equal(("게시 전", "게시"), await WordsAsync(id));
        await _portal.Get<PickBest>().HandleAsync(id, staff.Editor, 3, "문의 010-1234-5678", null);
        Assert.Equal(("Best 아님", "Best 3번째: 문의 ●●●-●●●●-●●●●"), await WordsAsync(id));
        await _portal.Get<PickBest>().EndAsync(id, staff.Editor);
        Assert.Equal(("Best 3번째: 문의 ●●●-●●●●-●●●●", "Best 아님"), await WordsAsync(id));
        await _portal.Get<PinArticle>().HandleAsync(id, staff.Editor, null);
        Assert.Equal(("고정 아님", "고정"), await WordsAsync(id));
        await _portal.Get<WithdrawArticle>().HandleAsync(id, staff.Editor, "010-1234-5678 님의 부탁");
        Assert.Equal(("게시", "●●●-●●●●-●●●● 님의 부탁"), await WordsAsync(id));
        await _portal.Get<TrashArticle>().HandleAsync(id, staff.Editor);
        Assert.Equal(("내림", "휴지통"), await WordsAsync(id));
    }

    [Fact]
    public async Task Orders_and_descriptions_are_told_by_name()
    {
        var (first, second) = (await _portal.AddArticleAsync(title: "첫째 글", board: "library"), await _portal.AddArticleAsync(title: "둘째 글", board: "library"));
        await _portal.Get<PickBest>().HandleAsync(first, staff.Editor, 1, "까닭", null);
        await _portal.Get<PickBest>().HandleAsync(second, staff.Editor, 2, "까닭", null);
        Assert.True((await _portal.Get<OrderBest>().HandleAsync("library", staff.Editor, [second, first])).IsDone);
        var best = await LastAsync("board/library");
        Assert.Equal(("1. 첫째 글, 2. 둘째 글", "1. 둘째 글, 2. 첫째 글"), (best.Before, best.After));

        var board = await _portal.ReadAsync(db => db.Set<Board>().AsNoTracking().SingleAsync(b => b.Slug == "library"));
        Assert.True((await _portal.Get<RenameBoard>().HandleAsync("library", staff.Editor, board.Name, "새로 적은 설명입니다.")).IsDone);
        var told = await LastAsync("board/library");
        Assert.Equal((board.Description, "새로 적은 설명입니다."), (told.Before, told.After));

        var names = await _portal.ReadAsync(db => db.Set<Board>().OrderBy(b => b.Order).Select(b => new { b.Slug, b.Name }).ToListAsync());
        Assert.True((await _portal.Get<OrderBoards>().HandleAsync([.. names.Select(n => n.Slug).Reverse()], staff.Editor)).IsDone);
        var ordered = await _portal.ReadAsync(db => db.Set<StaffAct>().SingleAsync(a => a.Act == "게시판 순서 바꿈"));
        Assert.Equal((string.Join(", ", names.Select(n => n.Name)), string.Join(", ", names.Select(n => n.Name).Reverse())), (ordered.Before, ordered.After));
    }

    private async Task SaveAsync(int id, string fields, string html = "<p>하나</p><p>둘</p>")
    {
        var article = await _portal.ArticleAsync(id);
        Assert.Null((await _portal.WriteAsync(staff.Editor, $"article/{id}", html, 50, article.Version, article.Title, fields)).Refusal);
        Assert.Null((await _portal.Get<SaveArticle>().HandleAsync(id, staff.Editor, SaveAim.Keep)).Refusal);
    }

    private async Task<(string? Before, string? After)> WordsAsync(int id) => await LastAsync($"article/{id}") is var act ? (act.Before, act.After) : default;

    private Task<StaffAct> LastAsync(string subject) => _portal.ReadAsync(db => db.Set<StaffAct>().AsNoTracking().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).FirstAsync());
}
