using AngleSharp.Html.Parser;
using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>What each person finds in the list, and that the address says what is asked.</summary>
public class DeskTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Fact]
    public async Task Writers_find_what_is_public_and_their_own_and_others_nothing()
    {
        var mark = "누구의 글";
        var open = await _portal.AddArticleAsync(title: mark + " 공개");
        var own = await staff.DraftAsync(staff.Author, mark + " 내 초안");
        var hidden = await staff.DraftAsync(staff.Editor, mark + " 남의 초안");
        Assert.Equal([open, own, hidden], await FindAsync(staff.Editor, new ArticleAsk(mark)));
        Assert.Equal([open, own], await FindAsync(staff.Author, new ArticleAsk(mark)));
        Assert.Empty(await FindAsync(staff.Member, new ArticleAsk(mark)));
        Assert.Empty(await FindAsync(staff.Closed, new ArticleAsk(mark)));
        Assert.Equal([own], await FindAsync(staff.Author, new ArticleAsk(mark, Writer: ArticleAsk.Mine)));
        Assert.Equal([open], await FindAsync(staff.Editor, new ArticleAsk(mark, Writer: ArticleAsk.Moved)));
        Assert.Equal([own], await FindAsync(staff.Editor, new ArticleAsk(mark, Writer: staff.Author.ToString("N"))));
    }

    [Fact]
    public async Task States_words_board_year_and_order_narrow_the_list()
    {
        var mark = "칸나 ";
        var first = await _portal.AddArticleAsync(title: mark + "나", board: "notice", writtenAt: new DateTime(2018, 12, 31, 15, 0, 0, DateTimeKind.Utc));
        var second = await _portal.AddArticleAsync(title: mark + "가");
        var third = await staff.DraftAsync(staff.Editor, mark + "100%");
        await _portal.Get<WithdrawArticle>().HandleAsync(second, staff.Editor, "까닭");
        Assert.Equal([first], await FindAsync(staff.Editor, new ArticleAsk(mark, Year: 2019)));
        Assert.Equal([first], await FindAsync(staff.Editor, new ArticleAsk(mark, Board: "notice")));
        Assert.Equal([first], await FindAsync(staff.Editor, new ArticleAsk("ㅋㄴ", DeskState.Public)));
        Assert.Equal([second], await FindAsync(staff.Editor, new ArticleAsk(mark, DeskState.Withdrawn)));
        Assert.Equal([third], await FindAsync(staff.Editor, new ArticleAsk("0%")));
        await _portal.Get<TrashArticle>().HandleAsync(third, staff.Editor);
        Assert.Equal([third], await FindAsync(staff.Editor, new ArticleAsk(mark, DeskState.Trashed)));
        var page = await _portal.Get<IArticleDesk>().PageAsync(new ArticleAsk(mark, Sort: DeskSort.Title, IsAscending: true), staff.Editor, default);
        Assert.Equal([second, first], page.Rows.Select(r => r.Id));
        Assert.Equal([0, 0, 1, 1, 1], page.Counts.OrderBy(c => c.Key).Select(c => c.Value));
    }

    [Fact]
    public void The_address_says_what_is_asked_and_reads_back()
    {
        var ask = new ArticleAsk("ㅈㅌ & 국수", DeskState.Withdrawn, "press", ArticleAsk.Mine, 2019, DeskSort.Title, true, 3, ArticleAsk.Large);
        Assert.Equal(ask, ArticleAsk.Read("http://localhost" + ask.Address));
        Assert.Equal("/studio/articles", new ArticleAsk().Address);
        Assert.Equal(new ArticleAsk(), ArticleAsk.Read("/studio/articles?state=7&board=<b>&writer=누구&year=12&sort=x&page=-1&size=1000"));
    }

    [Fact]
    public async Task Kept_questions_are_one_s_own_and_few()
    {
        var filters = _portal.Get<SaveFilter>();
        Assert.True((await filters.HandleAsync(staff.Author, " 내 초안 ", new ArticleAsk(State: DeskState.Draft, Page: 4))).IsDone);
        var mine = Assert.Single(await filters.ListAsync(staff.Author));
        Assert.Equal(("내 초안", "/studio/articles?state=draft"), (mine.Name, mine.Address));
        Assert.Empty(await filters.ListAsync(staff.Editor));
        Assert.NotNull((await filters.HandleAsync(staff.Author, "내 초안", new ArticleAsk())).Refusal);
        Assert.NotNull((await filters.RenameAsync(staff.Editor, mine.Id, "남의 것")).Refusal);
        Assert.NotNull((await filters.DeleteAsync(staff.Editor, mine.Id)).Refusal);
        Assert.NotNull((await filters.HandleAsync(staff.Member, "권한 없음", new ArticleAsk())).Refusal);
        Assert.True((await filters.RenameAsync(staff.Author, mine.Id, "새 이름")).IsDone);
        Assert.True((await filters.DeleteAsync(staff.Author, mine.Id)).IsDone);

        for (var i = 0; i < SavedFilter.Most; i++)
            Assert.True((await filters.HandleAsync(staff.Author, $"보기 {i}", new ArticleAsk(Year: 2000 + i))).IsDone);
        Assert.Contains("20개", (await filters.HandleAsync(staff.Author, "하나 더", new ArticleAsk())).Refusal!, StringComparison.Ordinal);
    }

    private async Task<int[]> FindAsync(Guid by, ArticleAsk ask) =>
        [.. (await _portal.Get<IArticleDesk>().PageAsync(ask, by, default)).Rows.Select(r => r.Id).Order()];

    [Fact]
    public async Task A_writer_is_chosen_by_the_name_that_colleagues_know_not_by_the_one_under_the_article()
    {
        await staff.DraftAsync(staff.Author);
        var writer = Assert.Single((await _portal.Get<IArticleDesk>().ChoicesAsync(staff.Editor, default)).Writers, w => w.Key == staff.Author.ToString("N"));
        Assert.Equal((await _portal.Get<StaffRoster>().ColleaguesAsync(staff.Editor, [staff.Author]))[staff.Author], writer.Name);
    }

    [Fact]
    public async Task A_new_article_is_offered_the_boards_that_take_one()
    {
        Assert.True((await _portal.Get<CloseBoard>().HandleAsync("library", staff.Editor)).IsDone);
        using var client = new FormClient(_portal);
        using var signedIn = await client.SignInAsync("editor@example.org");
        using var answer = await client.GetAsync("/studio/articles/new?board=library");
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(), default);
        var offered = page.QuerySelectorAll("select[data-field=board] option").Select(o => o.GetAttribute("value")).ToArray();
        Assert.True((await _portal.Get<CloseBoard>().OpenAsync("library", staff.Editor)).IsDone);
        Assert.Contains("press", offered);
        Assert.DoesNotContain("library", offered);
    }

    [Fact]
    public async Task A_colleague_s_article_without_a_saved_word_says_so()
    {
        var begun = await _portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var article = new Article
            {
                Board = await db.Set<Board>().SingleAsync(b => b.Slug == "press", ct),
                Title = "쓰는 중",
                Author = "한빛광역자활센터",
                WrittenAt = _portal.Get<TimeProvider>().GetUtcNow().UtcDateTime,
                WriterId = staff.Author,
            };
            db.Add(article);
            await db.SaveChangesAsync(ct);
            return article.Id;
        });
        var desk = _portal.Get<WritingDesk>();
        Assert.True((await desk.OpenAsync(begun, staff.Editor))!.IsBegunByAnother);
        Assert.False((await desk.OpenAsync(begun, staff.Author))!.IsBegunByAnother);
        Assert.False((await desk.OpenAsync(await staff.DraftAsync(staff.Author), staff.Editor))!.IsBegunByAnother);
    }
}
