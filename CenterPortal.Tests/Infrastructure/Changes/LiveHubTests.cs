using CenterPortal.Features.Articles;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Changes;

/// <summary>What an open page hears of what staff do.</summary>
public class LiveHubTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string List = "list:press/-/1";
    private readonly PortalApp _portal = fixture.Portal;

    [Fact]
    public async Task A_corrected_block_is_pushed_alone_inside_its_article()
    {
        var id = await _portal.AddArticleAsync("<p>하나</p><p>둘</p><p>셋</p>");
        await using var reader = await FollowAsync($"article:{id}", $"row:press/{id}");

        await _portal.CorrectAsync(id, "<p>하나</p><p>둘을 고침</p><p>셋</p>");
        await reader.HearAsync($"row:press/{id}");

        var article = await _portal.ArticleAsync(id);
        Assert.Equal([$"block:{id}/2", $"meta:{id}", $"row:press/{id}"], reader.Heard.Select(m => m.Topic));
        var block = reader.Heard[0];
        Assert.Equal((article.Version, new FollowedTopic($"article:{id}", article.Version)), (block.Version, block.Inside!));
        Assert.Contains("둘을 고침", block.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("하나", block.Html, StringComparison.Ordinal);
        Assert.StartsWith("<div", block.Html, StringComparison.Ordinal);
        Assert.Contains("고침", reader.Heard[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_title_or_a_new_block_brings_the_whole_article_and_the_list()
    {
        var id = await _portal.AddArticleAsync();
        await using var reader = await FollowAsync($"article:{id}", $"row:press/{id}", List);

        await _portal.CorrectAsync(id, "<p>하나</p><p>둘</p><p>셋</p>", "새 제목");
        Assert.Contains("새 제목", (await reader.HearAsync($"article:{id}")).Html, StringComparison.Ordinal);
        Assert.Contains("새 제목", (await reader.HearAsync($"row:press/{id}")).Html, StringComparison.Ordinal);
        Assert.Contains("새 제목", (await reader.HearAsync(List)).Html, StringComparison.Ordinal);

        await _portal.CorrectAsync(id, "<p>하나</p><p>사이</p><p>둘</p><p>셋</p>");
        await reader.HearAsync(m => m.Topic == $"article:{id}" && m.Html.Contains("사이", StringComparison.Ordinal));
        Assert.DoesNotContain(reader.Heard, m => m.Topic.StartsWith("block:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_corrected_first_line_reaches_the_home_page_that_tells_it()
    {
        var id = await _portal.AddArticleAsync("<p>첫 줄에 오타</p>", "가장 새 글");
        await _portal.Get<PickBest>().HandleAsync(id, null, 1, "먼저 보실 글", null);
        await using var reader = await FollowAsync("latest-news");
        await _portal.CorrectAsync(id, "<p>첫 줄을 고침</p>");
        await reader.HearAsync(m => m.Topic == "latest-news" && m.Html.Contains("첫 줄을 고침", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publishing_withdrawing_and_Best_reach_lists_home_and_article()
    {
        await using var reader = await FollowAsync(List, "list:all/-/1", "latest-news");
        var id = await _portal.AddArticleAsync(title: "막 나온 글");
        foreach (var topic in new[] { List, "list:all/-/1", "latest-news" })
            Assert.Contains("막 나온 글", (await reader.HearAsync(topic)).Html, StringComparison.Ordinal);

        await using var late = await FollowAsync($"article:{id}", List);
        await _portal.Get<PickBest>().HandleAsync(id, null, 1, "꼭 읽어 보세요", null);
        Assert.Contains("꼭 읽어 보세요", (await late.HearAsync(List)).Html, StringComparison.Ordinal);
        Assert.Contains("Best", (await late.HearAsync($"article:{id}")).Html, StringComparison.Ordinal);

        await _portal.Get<WithdrawArticle>().HandleAsync(id, null, "개인정보");
        var gone = await late.HearAsync(m => m.Topic == $"article:{id}" && m.Html.Contains("내려졌습니다", StringComparison.Ordinal));
        Assert.DoesNotContain("막 나온 글", gone.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("개인정보", gone.Html, StringComparison.Ordinal);
        await late.HearAsync(m => m.Topic == List && !m.Html.Contains("막 나온 글", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_leaves_a_topic_hears_no_more_of_it()
    {
        var id = await _portal.AddArticleAsync();
        await using var reader = await FollowAsync($"article:{id}", $"row:press/{id}", List);
        await reader.LeaveAsync($"article:{id}", List);
        await _portal.CorrectAsync(id, "<p>하나</p><p>둘</p><p>셋</p>", "제목이 바뀌어도");
        await reader.HearAsync($"row:press/{id}");

        await reader.FollowAsync(new FollowedTopic($"article:{id}", long.MaxValue));
        await _portal.CorrectAsync(id, "<p>하나</p><p>사이</p><p>둘</p><p>셋</p>");
        await reader.HearAsync($"article:{id}");
        Assert.Equal([$"row:press/{id}", $"article:{id}"], reader.Heard.Select(m => m.Topic).Where(t => t.EndsWith($"{id}", StringComparison.Ordinal) && !t.StartsWith("meta", StringComparison.Ordinal)).Distinct());
        Assert.DoesNotContain(reader.Heard, m => m.Topic == List);
    }

    [Fact]
    public async Task Whoever_comes_back_gets_what_was_missed_and_nothing_else()
    {
        var id = await _portal.AddArticleAsync("<p>먼저 쓴 것</p>");
        var seen = (await _portal.ArticleAsync(id)).Version;
        await using var reader = await LiveReader.ConnectAsync(_portal);
        Assert.Empty(await reader.FollowAsync(new FollowedTopic($"article:{id}", seen)));

        await _portal.CorrectAsync(id, "<p>나중에 쓴 것</p>");
        await _portal.SettleAsync();
        await using var back = await LiveReader.ConnectAsync(_portal);
        var missed = Assert.Single(await back.FollowAsync(new FollowedTopic($"article:{id}", seen), new FollowedTopic("consultation-line", long.MaxValue)));
        Assert.Contains("나중에 쓴 것", missed.Html, StringComparison.Ordinal);
        Assert.Equal((await _portal.ArticleAsync(id)).Version, missed.Version);
    }

    [Fact]
    public async Task A_list_that_changed_while_nobody_had_it_open_is_new_for_who_comes_back()
    {
        IReadOnlyList<LiveMessage> shown;
        await using (var reader = await LiveReader.ConnectAsync(_portal))
            shown = await reader.FollowAsync(new FollowedTopic("list:stories/-/1", 0), new FollowedTopic("latest-news", 0));
        await Eventually.HoldsAsync(() => !_portal.Get<Followers>().Has("list:stories/-/1"));

        await _portal.AddArticleAsync(title: "아무도 보지 않을 때 나온 글", board: "stories");
        await using var back = await LiveReader.ConnectAsync(_portal);
        var missed = await back.FollowAsync([.. shown.Select(m => new FollowedTopic(m.Topic, m.Version))]);
        Assert.Equal(["list:stories/-/1", "latest-news"], missed.Select(m => m.Topic));
        Assert.All(missed, m => Assert.Contains("아무도 보지 않을 때 나온 글", m.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_topics_are_passed_over_and_parts_cannot_be_followed()
    {
        var id = await _portal.AddArticleAsync();
        await using var reader = await LiveReader.ConnectAsync(_portal);
        var missed = await reader.FollowAsync(
            new("visits:1", 0), new("article:abc", 0), new("article:-1", 0), new("list:press/x/1", 0), new("list:nowhere/-/1", 0), new("row:press/99999999", 0),
            new("", 0), new(new string('a', 200), 0), new($"block:{id}/1", 0), new($"meta:{id}", 0), new("article:99999999999999999999", 0), new($"views:{id}", -1));
        Assert.Equal($"views:{id}", Assert.Single(missed).Topic);
        Assert.True(reader.IsConnected);
    }

    [Fact]
    public async Task A_draft_looks_like_an_article_that_is_gone()
    {
        var draft = await _portal.AddArticleAsync(title: "아직 쓰는 글", isPublished: false);
        await using var reader = await LiveReader.ConnectAsync(_portal);
        var missed = await reader.FollowAsync(new($"article:{draft}", 0), new($"row:press/{draft}", 0), new($"views:{draft}", -1), new($"around:press/{draft}", 0));
        Assert.Equal([$"around:press/{draft}", $"article:{draft}"], missed.Select(m => m.Topic).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(missed, m => m.Html.Contains("아직 쓰는 글", StringComparison.Ordinal));
    }

    private async Task<LiveReader> FollowAsync(params string[] topics)
    {
        var reader = await LiveReader.ConnectAsync(_portal);
        await reader.FollowAsync([.. topics.Select(topic => new FollowedTopic(topic, long.MaxValue))]);
        return reader;
    }
}
