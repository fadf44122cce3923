using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Consultation.Contract;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Visits.Fragments;

/// <summary>
/// What other features change changes free days too: a closed day those of every team, a closed or opened team its own, another
/// size or team of a programme those of its teams. In the same write, so that no page and no request goes by the days before.
/// </summary>
internal sealed class DaysChangeStep(TeamBook teams, ProgrammeBook programmes, TimeProvider clock) : ICommitStep
{
    public async Task BeforeCommitAsync(PortalDb db, CancellationToken ct)
    {
        var changes = db.ChangeTracker.Entries<Change>().Select(e => e.Entity).ToArray();
        var touched = new HashSet<int>();
        if (Array.Exists(changes, c => c.Topic == ConsultationNow.ChangeTopic)) touched.UnionWith((await teams.AllAsync(db, ct)).Select(t => t.Id));
        touched.UnionWith(Ids(changes, TeamBook.ChangeTopic));
        var written = Ids(changes, ProgrammeBook.ChangeTopic).ToHashSet();
        if (written.Count > 0) touched.UnionWith((await programmes.AllAsync(db, ct)).Where(p => written.Contains(p.Id)).SelectMany(p => p.TeamIds));
        if (touched.Count > 0) await db.LogDaysAsync(touched, "rules", clock.GetUtcNow().UtcDateTime, ct);
    }

    private static IEnumerable<int> Ids(Change[] changes, string topic) =>
        changes.Where(c => c.Topic == topic).Select(c => int.TryParse(c.EntityId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct();
}
