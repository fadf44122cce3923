using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>The rules that every installation starts with.</summary>
internal sealed class VisitFacts : ISeed
{
    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (!await db.Set<VisitRules>().AnyAsync(ct)) db.Add(new VisitRules());
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<int> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(0);
}
