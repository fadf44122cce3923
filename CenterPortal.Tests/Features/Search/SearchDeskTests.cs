using Bunit;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Features.Search.Pages;
using CenterPortal.Features.Search.Queries;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace CenterPortal.Tests.Features.Search;

public class SearchDeskTests : BunitContext
{
    private readonly SlowSearch _search = new();

    public SearchDeskTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<ISearchArticles>(_search);
    }

    [Fact]
    public void Typing_shows_the_results_and_says_how_many()
    {
        var desk = Desk();
        Type(desk, "국수");
        desk.WaitForAssertion(() => Assert.Equal("true", desk.Find(".search-body").GetAttribute("aria-busy")));
        _search.Answer("국수", 2);

        desk.WaitForAssertion(() => Assert.Equal(2, desk.FindAll("#found a").Count));
        Assert.Equal("국수", desk.Find("#found mark").TextContent);
        Assert.Equal("국수, 2건을 찾았습니다.", desk.Find("#search-heard").TextContent);
        Assert.Equal("국수", desk.Find("#q").GetAttribute("value"));
    }

    [Fact]
    public void A_newer_question_cancels_the_one_under_way_and_a_late_answer_is_not_shown()
    {
        var desk = Desk();
        Type(desk, "국");
        desk.WaitForAssertion(() => Assert.True(_search.IsAsked("국")));
        Type(desk, "국수");
        desk.WaitForAssertion(() => Assert.True(_search.IsAsked("국수")));

        Assert.True(_search.IsCancelled("국"));
        _search.Answer("국수", 1);
        _search.Answer("국", 5);

        desk.WaitForAssertion(() => Assert.Single(desk.FindAll("#found a")));
        Assert.Equal("국수, 1건을 찾았습니다.", desk.Find("#search-heard").TextContent);
    }

    [Fact]
    public void Nothing_found_says_so_and_shows_ways_on()
    {
        var desk = Desk();
        Type(desk, "국슈");
        desk.WaitForAssertion(() => Assert.True(_search.IsAsked("국슈")));
        _search.Answer("국슈", 0);

        desk.WaitForAssertion(() => Assert.Contains("국슈", desk.Find(".empty h2").TextContent, StringComparison.Ordinal));
        Assert.Contains(desk.FindAll(".empty a"), a => a.GetAttribute("href") == "/news");
    }

    [Fact]
    public void A_failure_keeps_what_was_typed_and_offers_another_try()
    {
        var desk = Desk();
        Type(desk, "국수");
        desk.WaitForAssertion(() => Assert.True(_search.IsAsked("국수")));
        _search.Fail("국수");

        desk.WaitForAssertion(() => Assert.Equal("alert", desk.Find("#search-trouble").GetAttribute("role")));
        Assert.Equal("국수", desk.Find("#q").GetAttribute("value"));
    }

    [Fact]
    public void A_board_narrows_at_once()
    {
        var desk = Desk();
        desk.Find("input[name=board][value=press]").Change("press");
        desk.WaitForAssertion(() => Assert.Equal("press", _search.Last!.Place));
    }

    private IRenderedComponent<SearchDesk> Desk()
    {
        var desk = Render<SearchDesk>(p => p.Add(d => d.Ask, new SearchAsk()));
        _search.Answer("", 0);
        desk.WaitForAssertion(() => Assert.Equal("무엇을 찾으세요?", desk.Find(".empty h2").TextContent));
        return desk;
    }

    private static void Type(IRenderedComponent<SearchDesk> desk, string words) => desk.Find("#q").Input(words);

    /// <summary>Answers when the test says so.</summary>
    private sealed class SlowSearch : ISearchArticles
    {
        private readonly Dictionary<string, (TaskCompletionSource<SearchAnswer> Answer, SearchAsk Ask, CancellationToken Token)> _asked = new(StringComparer.Ordinal);

        public SearchAsk? Last { get; private set; }

        public Task<SearchAnswer> AskAsync(SearchAsk ask, CancellationToken ct)
        {
            Last = ask;
            var answer = new TaskCompletionSource<SearchAnswer>();
            lock (_asked) _asked[ask.Words] = (answer, ask, ct);
            return answer.Task;
        }

        public bool IsAsked(string words)
        {
            lock (_asked) return _asked.ContainsKey(words);
        }

        public bool IsCancelled(string words) => _asked[words].Token.IsCancellationRequested;

        public void Fail(string words) => _asked[words].Answer.SetException(new InvalidOperationException("The database is away."));

        public void Answer(string words, int hits)
        {
            var (answer, ask, _) = _asked[words];
            var found = Enumerable.Range(1, hits).Select(i =>
                new SearchHit(i, $"/news/press/{i}", "보도자료", [new TextPart(words, true), new TextPart(" 이야기", false)], [], new DateTime(2017, 1, i, 0, 0, 0, DateTimeKind.Utc), false));
            answer.SetResult(new SearchAnswer(ask, [.. found], hits, hits, [new PlaceCount(new SearchPlace("press", "보도자료"), hits)], [2017]));
        }
    }
}
