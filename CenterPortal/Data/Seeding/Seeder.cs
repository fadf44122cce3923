using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CenterPortal.Data.Seeding;

/// <summary>Runs every feature's seed, each kind in one transaction.</summary>
public sealed class Seeder(IEnumerable<ISeed> seeds, PortalWrites writes, IDbContextFactory<PortalDb> contexts)
{
    /// <summary>As <see cref="SeedAsync"/>, but asks no feature when this build of the program has offered its facts before.</summary>
    public async Task SeedOnceAsync(bool withSamples, CancellationToken ct = default)
    {
        if (withSamples || !await IsSeededAsync(ct)) await SeedAsync(withSamples, ct);
    }

    /// <summary>Facts first, then samples when they are wanted and the database is new.</summary>
    public Task SeedAsync(bool withSamples, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        foreach (var seed in seeds)
        {
            await seed.SeedFactsAsync(db, token);
            await db.SaveChangesAsync(token);
        }

        await FactsMark.PutAsync(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), token);
        if (!withSamples) return;
        foreach (var seed in seeds)
        {
            await seed.SeedSamplesAsync(db, token);
            await db.SaveChangesAsync(token);
        }
    }, ct);

    /// <summary>Removes the samples, the last feature's first, since later features name the records of earlier ones.</summary>
    public Task<SampleRemoval> RemoveSamplesAsync(CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var removed = default(SampleRemoval);
        foreach (var seed in seeds.Reverse())
        {
            removed += await seed.RemoveSamplesAsync(db, token);
            await db.SaveChangesAsync(token);
        }

        return removed;
    }, ct);

    private async Task<bool> IsSeededAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await FactsMark.IsThereAsync(db, ct);
    }
}
