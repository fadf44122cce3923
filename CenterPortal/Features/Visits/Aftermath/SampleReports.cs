using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>What staff tried out on samples goes with them.</summary>
internal sealed class SampleReports : ISeed
{
    public Task SeedFactsAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => new(await db.Set<VisitReport>().Where(r => r.IsSample).ExecuteDeleteAsync(ct));
}
