using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Tests.Features.Programmes;
using CenterPortal.Tests.Features.Visits;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Data;

/// <summary>Samples go with their files, and not before it is certain that they go.</summary>
public class SampleRemovalTests
{
    [Fact]
    public async Task Files_stay_when_the_removal_fails_and_go_when_it_is_committed()
    {
        var step = new FailingStep();
        await using var portal = await PortalApp.StartWithAsync(services => services.AddSingleton<ICommitStep>(step), samples: true);
        var before = Files(portal);
        Assert.NotEmpty(before);

        step.IsFailing = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.Get<Seeder>().RemoveSamplesAsync());
        Assert.Equal(before, Files(portal));

        step.IsFailing = false;
        // A write of other things must not do what the failed one had put off.
        await portal.AddArticleAsync();
        Assert.Equal(before, Files(portal));
        Assert.NotEqual(default, await portal.Get<Seeder>().RemoveSamplesAsync());
        Assert.Empty(Files(portal));
    }

    [Fact]
    public async Task What_real_people_asked_for_stays_and_the_rest_goes_and_comes_again()
    {
        await using var portal = await PortalApp.StartAsync(samples: true, settings: "Portal:RateLimits:Enabled=false");
        var asked = await portal.ProgrammeIdAsync("mandu");
        var days = await portal.Get<IProgrammeDays>().FreeDaysAsync([asked], SeoulTime.DateOf(DateTime.UtcNow), SeoulTime.DateOf(DateTime.UtcNow).AddDays(60), 20, "seo", default);
        var free = days.First(d => d.Morning);
        var fields = VisitPortal.Fields(free.Date);
        var answer = await portal.Get<SubmitRequest>().HandleAsync("mandu", name => fields.GetValueOrDefault(name, ""), VisitPortal.State());
        Assert.NotNull(answer.Link);

        var removal = await portal.Get<Seeder>().RemoveSamplesAsync();
        Assert.NotEqual(0, removal.Kept);
        Assert.Equal([asked], await portal.ReadAsync(db => db.Set<Programme>().Where(p => p.IsSample).Select(p => p.Id).ToListAsync()));
        var request = await portal.ReadAsync(db => db.Set<VisitRequest>().AsNoTracking().SingleAsync());
        Assert.False(request.IsSample);
        Assert.Equal([request.Placing!.TeamId], await portal.ReadAsync(db => db.Set<TeamPlan>().Select(p => p.TeamId).ToListAsync()));
        Assert.Contains("만두", await portal.Http.GetStringAsync("/requests/" + answer.Link), StringComparison.Ordinal);
        Assert.True((await portal.Get<CancelRequest>().ByStaffAsync(request.Id, null, "재료가 없습니다")).IsDone);
    }

    [Fact]
    public async Task Samples_that_went_come_again_with_their_free_days()
    {
        await using var portal = await PortalApp.StartAsync(samples: true);
        Assert.Equal(0, (await portal.Get<Seeder>().RemoveSamplesAsync()).Kept);
        Assert.Empty(await portal.ReadAsync(db => db.Set<TeamPlan>().ToListAsync()));
        await portal.Get<Seeder>().SeedAsync(withSamples: true);
        var asked = await portal.ProgrammeIdAsync("mandu");
        var today = SeoulTime.DateOf(DateTime.UtcNow);
        Assert.NotEmpty(await portal.Get<IProgrammeDays>().FreeDaysAsync([asked], today, today.AddDays(60), 20, null, default));
    }

    private static string[] Files(PortalApp portal) => [.. Directory.EnumerateFiles(portal.Get<PortalPaths>().FilesDirectory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private sealed class FailingStep : ICommitStep
    {
        public bool IsFailing { get; set; }

        public Task BeforeCommitAsync(PortalDb db, CancellationToken ct) =>
            IsFailing ? throw new InvalidOperationException("The disk is full.") : Task.CompletedTask;
    }
}
