using CenterPortal.Data.Seeding;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>Order, copies, removal, samples.</summary>
public class ProgrammeActsTests
{
    [Fact]
    public async Task Moves_at_the_same_time_undo_neither_and_each_can_be_undone()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var before = await OrderAsync(portal);
        var moving = portal.Get<MoveProgramme>();
        var outcomes = await Task.WhenAll(moving.HandleAsync(before[5], before[0], null), moving.HandleAsync(before[9], before[20], null), moving.HandleAsync(before[2], null, null));
        var after = await OrderAsync(portal);
        Assert.Equal(before.Order(), after.Order());
        Assert.Equal(before[5], after[0]);
        Assert.Equal(after.IndexOf(before[20]), after.IndexOf(before[9]) + 1);
        Assert.Equal(before[2], after[^1]);

        await moving.HandleAsync(before[2], outcomes[2].WasBefore, null);
        await moving.HandleAsync(before[9], outcomes[1].WasBefore, null);
        await moving.HandleAsync(before[5], outcomes[0].WasBefore, null);
        Assert.Equal(before, await OrderAsync(portal));
        Assert.NotNull((await moving.HandleAsync(before[0], 404, null)).Refusal);
    }

    [Fact]
    public async Task A_copy_is_hidden_and_its_own()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var id = await portal.ProgrammeIdAsync("sock-doll");
        var (outcome, copy) = await portal.Get<DuplicateProgramme>().HandleAsync(id, null);
        Assert.True(outcome.IsDone);
        var (from, to) = (await portal.ProgrammeAsync(id), await portal.ProgrammeAsync(copy));
        Assert.Equal(("양말 인형 (사본)", "sock-doll-2", true), (to.Name, to.Slug, to.IsHidden));
        Assert.Equal(from.Questions.Select(q => q.Asked), to.Questions.Select(q => q.Asked));
        Assert.Equal(from.Teams.Select(t => t.TeamId), to.Teams.Select(t => t.TeamId));
        Assert.False(from.IsHidden);
    }

    [Fact]
    public async Task A_removed_programme_is_known_to_visits_and_comes_back_as_it_was()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        var id = await portal.ProgrammeIdAsync("mandu");
        var book = portal.Get<ProgrammeBook>();
        Assert.True((await portal.Get<RemoveProgramme>().HandleAsync(id, null)).IsDone);
        var facts = await portal.ReadAsync(db => book.FindAsync(db, "mandu", default));
        Assert.Equal(("손만두 빚기", false), (facts!.Name, facts.IsPublic));
        Assert.DoesNotContain(await portal.ReadAsync(db => book.AllAsync(db, default)), p => p.Id == id);
        Assert.True((await portal.Get<RemoveProgramme>().RestoreAsync(id, null)).IsDone);
        Assert.True((await portal.ReadAsync(db => book.FindAsync(db, id, default)))!.IsPublic);
    }

    [Fact]
    public async Task Without_samples_three_names_are_left_hidden_and_cannot_be_shown_before_they_are_written()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        Assert.Equal(31, await portal.ReadAsync(db => db.Set<Programme>().CountAsync(p => p.IsSample)));
        await portal.Get<Seeder>().RemoveSamplesAsync();
        var left = await portal.ReadAsync(db => db.Set<Programme>().AsNoTracking().OrderBy(p => p.Id).ToListAsync());
        Assert.Equal(["코르크공예", "양말 인형", "냅킨아트"], left.Select(p => p.Name));
        Assert.All(left, p => Assert.True(p is { IsHidden: true, IsSample: false, Description: "", PricePerPerson: 0 }));
        Assert.Contains("먼저 적어", (await portal.Get<HideProgramme>().ShowAsync(left[0].Id, null)).Refusal, StringComparison.Ordinal);
        Assert.Equal(0, await portal.ReadAsync(db => db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM teams").SingleAsync()));
        Assert.DoesNotContain("sec-jaemina", VisibleHome(await portal.Http.GetStringAsync("/")), StringComparison.Ordinal);
        Assert.Contains("아직 올린 체험이 없습니다", await portal.Http.GetStringAsync("/jaemina"), StringComparison.Ordinal);

        await portal.Get<Seeder>().SeedAsync(withSamples: true);
        Assert.Equal(31, await portal.ReadAsync(db => db.Set<Programme>().CountAsync(p => p.IsSample && p.Hiding == null)));
    }

    private static string VisibleHome(string page) =>
        string.Join('\n', new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelectorAll("main > section:not([hidden])").Select(s => s.ClassName));

    private static async Task<List<int>> OrderAsync(PortalApp portal) => [.. (await portal.ReadAsync(db => portal.Get<ProgrammeBook>().AllAsync(db, default))).Select(p => p.Id)];
}
