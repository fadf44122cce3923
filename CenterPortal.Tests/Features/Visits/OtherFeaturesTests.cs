using CenterPortal.Components.Shared;
using CenterPortal.Features.Consultation;
using CenterPortal.Features.Directory;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>What staff do elsewhere changes free days in the same write, and visits that it strands are told.</summary>
public class OtherFeaturesTests
{
    [Fact]
    public async Task A_closed_day_a_closed_team_and_a_hidden_programme_change_the_free_days()
    {
        await using var portal = await StartAsync();
        var version = await VersionAsync(portal);
        Assert.True((await portal.App.Get<AddClosedDay>().HandleAsync(new WantedClosure(First, First, "개관 기념일"), null)).IsDone);
        version = await GrownAsync(portal, version);
        Assert.True((await portal.App.Get<HideProgramme>().HandleAsync(portal.Programme, null)).IsDone);
        version = await GrownAsync(portal, version);
        Assert.True((await portal.App.Get<CloseTeam>().HandleAsync(portal.Team, null)).IsDone);
        await GrownAsync(portal, version);
    }

    [Fact]
    public async Task A_visit_of_a_closed_team_stays_on_the_board_and_waits_for_staff()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var tasks = new StrandedTasksProbe(portal);
        Assert.Empty(await tasks.SaidAsync(editor));
        Assert.True((await portal.App.Get<CloseTeam>().HandleAsync(portal.Team, null)).IsDone);
        Assert.Contains("1건", Assert.Single(await tasks.SaidAsync(editor)), StringComparison.Ordinal);
        var week = (await portal.App.Get<WeekBoard>().LoadAsync(First.AddDays(-1), null, editor))!;
        Assert.NotNull(week.Card(id));
        Assert.Contains("닫음", Assert.Single(week.Rows).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_on_a_day_that_was_closed_waits_for_staff()
    {
        await using var portal = await StartAsync();
        await portal.App.Get<ConfirmRequest>().HandleAsync(await portal.AskAsync(First), null);
        Assert.True((await portal.App.Get<AddClosedDay>().HandleAsync(new WantedClosure(First, First, "개관 기념일"), null)).IsDone);
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        Assert.Single(await new StrandedTasksProbe(portal).SaidAsync(editor));
    }

    private static Task<long> VersionAsync(VisitPortal portal) => portal.App.ReadAsync(db => db.Set<VisitRules>().Select(r => r.DaysVersion).SingleAsync());

    private static async Task<long> GrownAsync(VisitPortal portal, long before)
    {
        var now = await VersionAsync(portal);
        Assert.True(now > before);
        return now;
    }

    private sealed class StrandedTasksProbe(VisitPortal portal)
    {
        public async Task<IReadOnlyList<string>> SaidAsync(Guid person)
        {
            var said = new List<string>();
            foreach (var tasks in portal.App.Services.GetServices<IStudioTasks>())
                said.AddRange((await tasks.GetAsync(person, default)).Select(t => t.Sentence).Where(s => s.Contains("쉬는 날이나 닫은", StringComparison.Ordinal)));
            return said;
        }
    }
}
