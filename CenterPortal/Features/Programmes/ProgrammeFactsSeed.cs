using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Samples;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>
/// The kinds, and the three programmes whose names are known: hidden, since nothing else of them is. The samples give
/// them invented details and add twenty-eight more; taking the samples away leaves the three names.
/// </summary>
internal sealed class ProgrammeFactsSeed(TeamBook teams, NamedRecords named, TimeProvider clock) : ISeed
{
    private static readonly (string Slug, string Name, string Kind)[] Known = [("cork-craft", "코르크공예", "craft"), ("sock-doll", "양말 인형", "sewing"), ("napkin-art", "냅킨아트", "craft")];
    private static readonly (string Slug, string Name)[] Kinds = [("craft", "공예"), ("sewing", "바느질·인형"), ("cooking", "요리"), ("garden", "원예"), ("play", "놀이·과학"), ("living", "생활")];

    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<ProgrammeKind>().AnyAsync(ct)) return;
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRange(Kinds.Index().Select(k => new ProgrammeKind { Slug = k.Item.Slug, Name = k.Item.Name, Order = k.Index + 1 }));
        foreach (var (index, (slug, name, kind)) in Known.Index())
        {
            var programme = new Programme { Slug = slug, Name = name, KindSlug = kind, Order = index + 1 };
            SampleProgrammes.Blank(programme);
            programme.Hide(null, now);
            db.Add(programme);
        }

        await db.TouchShelfAsync(ct);
    }

    public async Task SeedSamplesAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<Programme>().AnyAsync(p => p.IsSample || p.Hiding == null, ct)) return;
        var now = clock.GetUtcNow().UtcDateTime;
        var ids = (await teams.AllAsync(db, ct)).ToDictionary(t => t.Slug, t => t.Id, StringComparer.Ordinal);
        var known = await db.Set<Programme>().Include(p => p.Teams).ToDictionaryAsync(p => p.Slug, StringComparer.Ordinal, ct);
        var written = new List<Programme>();
        foreach (var (index, sample) in SampleProgrammes.Read().Index())
        {
            if (!known.TryGetValue(sample.Slug, out var programme)) db.Add(programme = new Programme { Slug = sample.Slug, Name = sample.Name, KindSlug = sample.Kind });
            sample.WriteInto(programme, ids);
            programme.Order = index + 1;
            programme.Rewrite(now);
            programme.Show(now);
            written.Add(programme);
        }

        // The log carries ids, which the database gives with the first save.
        await db.SaveChangesAsync(ct);
        foreach (var programme in written) await db.LogProgrammeAsync(programme, "written", now, ct);
    }

    public async Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var kept = await named.OfAsync(db, NamedRecords.Programmes, ct);
        var samples = await db.Set<Programme>().AsSplitQuery().Include(p => p.Teams).Include(p => p.Questions).Include(p => p.Pictures).Where(p => p.IsSample).OrderBy(p => p.Id).Take(ProgrammeLimits.Programmes).ToListAsync(ct);
        var gone = samples.Where(p => !kept.Contains(p.Id)).ToArray();
        foreach (var programme in gone)
        {
            if (Array.Exists(Known, k => k.Slug == programme.Slug))
            {
                SampleProgrammes.Blank(programme);
                programme.Rewrite(now);
                programme.Hide(null, now);
            }
            else
            {
                db.Remove(programme);
            }

            await db.LogProgrammeAsync(programme, "removed", now, ct);
        }

        return new SampleRemoval(gone.Length, samples.Count - gone.Length);
    }
}

/// <summary>A programme that staff have written goes on being offered by the teams it names.</summary>
internal sealed class ProgrammeNames : INamesRecords
{
    public async Task<IReadOnlyCollection<int>> NamedAsync(PortalDb db, string table, CancellationToken ct) => table == NamedRecords.Teams
        ? await db.Set<Programme>().Where(p => !p.IsSample).SelectMany(p => p.Teams).Select(t => t.TeamId).Distinct().OrderBy(id => id).Take(ProgrammeLimits.Programmes).ToListAsync(ct)
        : [];
}
