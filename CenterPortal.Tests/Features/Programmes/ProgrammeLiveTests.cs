using CenterPortal.Data;
using CenterPortal.Features.Directory;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>What an open page hears of what staff do, and of days that go.</summary>
public sealed class ProgrammeLiveTests : IAsyncLifetime
{
    private const string List = "jaemina-list:-/0/-/0/0/1";
    private readonly KnownDays _days = new(new DateOnly(2026, 12, 3));
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() =>
        _portal = await PortalApp.StartWithAsync(services => services.AddSingleton<IProgrammeDays>(_days), samples: true, settings: "Portal:RateLimits:Enabled=false");

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_new_programme_and_a_hidden_one_reach_the_open_list_the_home_page_and_the_page()
    {
        await using var reader = await FollowAsync(List, "jaemina-home");
        var id = await _portal.AddProgrammeAsync();
        await reader.HearAsync(m => m.Topic == List && m.Html.Contains("모두 <b>32</b>", StringComparison.Ordinal));
        await reader.HearAsync(m => m.Topic == "jaemina-home" && m.Html.Contains("32가지", StringComparison.Ordinal));

        await using var page = await FollowAsync($"programme:{id}");
        Assert.True((await _portal.Get<HideProgramme>().HandleAsync(id, null)).IsDone);
        Assert.Contains("쉬고 있습니다", (await page.HearAsync($"programme:{id}")).Html, StringComparison.Ordinal);
        var versions = reader.Heard.Where(m => m.Topic == List).Select(m => m.Version).ToArray();
        Assert.Equal(versions.Order(), versions);
    }

    [Fact]
    public async Task A_correction_reaches_the_open_page_and_the_cached_one()
    {
        var id = await _portal.ProgrammeIdAsync("sock-doll");
        Assert.Contains("양말 한 짝", await _portal.Http.GetStringAsync("/jaemina/sock-doll"), StringComparison.Ordinal);
        await using var reader = await FollowAsync($"programme:{id}");
        var sheet = await SheetAsync(id);
        Assert.True((await _portal.Get<SaveProgramme>().HandleAsync(id, sheet with { Makes = "장갑으로 만든 문어" }, null)).IsDone);
        Assert.Contains("장갑으로 만든 문어", (await reader.HearAsync($"programme:{id}")).Html, StringComparison.Ordinal);
        await _portal.SettleAsync();
        Assert.Contains("장갑으로 만든 문어", await _portal.Http.GetStringAsync("/jaemina/sock-doll"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_goes_reaches_the_lines_of_that_teams_programmes()
    {
        var id = await _portal.ProgrammeIdAsync("sock-doll");
        var other = await _portal.ProgrammeIdAsync("mandu");
        var team = (await _portal.ProgrammeAsync(id)).Teams.Single().TeamId;
        Assert.Contains("12/3", await _portal.Http.GetStringAsync("/jaemina/sock-doll"), StringComparison.Ordinal);
        await using var reader = await FollowAsync($"days:{id}", $"days:{other}");

        (_days.Free, _days.Version) = ([new DateOnly(2026, 12, 9)], 2);
        await _portal.Get<PortalWrites>().RunAsync((db, _) =>
        {
            db.LogChange("visit-days", $"{team}", 2, "held", _portal.Get<TimeProvider>().GetUtcNow().UtcDateTime);
            return Task.CompletedTask;
        });
        var heard = await reader.HearAsync($"days:{id}");
        Assert.Equal(2, heard.Version);
        Assert.Contains("12/9", heard.Html, StringComparison.Ordinal);
        await _portal.SettleAsync();
        Assert.DoesNotContain(reader.Heard, m => m.Topic == $"days:{other}");
        Assert.Contains("12/9", await _portal.Http.GetStringAsync("/jaemina/sock-doll"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_of_a_team_reaches_the_pages_of_its_programmes()
    {
        var id = await _portal.ProgrammeIdAsync("sock-doll");
        var team = (await _portal.ProgrammeAsync(id)).Teams.Single().TeamId;
        await using var reader = await FollowAsync($"programme:{id}");
        Assert.True((await _portal.Get<SaveTeam>().HandleAsync(team, new TeamDraft("새이름 사업단", "jung"), null)).IsDone);
        Assert.Contains("새이름 사업단", (await reader.HearAsync($"programme:{id}")).Html, StringComparison.Ordinal);
        Assert.True((await _portal.Get<CloseTeam>().HandleAsync(team, null)).IsDone);
        await reader.HearAsync(m => m.Topic == $"programme:{id}" && !m.Html.Contains("새이름 사업단", StringComparison.Ordinal));
    }

    private async Task<CenterPortal.Features.Programmes.Studio.ProgrammeDraft> SheetAsync(int id)
    {
        var programme = await _portal.ProgrammeAsync(id);
        return TestProgrammes.Draft(programme.Name) with { Kind = programme.KindSlug, TextVersion = programme.TextVersion };
    }

    private async Task<LiveReader> FollowAsync(params string[] topics)
    {
        await _portal.SettleAsync();
        var reader = await LiveReader.ConnectAsync(_portal);
        await reader.FollowAsync([.. topics.Select(topic => new FollowedTopic(topic, 0))]);
        return reader;
    }
}
