using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes.Studio;

/// <summary>A programme in staff's list.</summary>
public sealed record RosterProgramme(int Id, string Slug, string Name, string Kind, string KindName, bool IsHidden, bool IsSample, bool IsRemoved, string Line, int Pictures);

/// <summary>The list, and how many there are of what.</summary>
public sealed record RosterPage(IReadOnlyList<RosterProgramme> Programmes, int Public, int Hidden, int Removed, int PublicSamples, IReadOnlyList<Facet> Kinds);

/// <summary>A programme as it is edited, with the choices there are.</summary>
public sealed record ProgrammeSheet(int? Id, string Slug, bool IsPublic, ProgrammeDraft Draft, IReadOnlyList<(string Slug, string Name)> Kinds, IReadOnlyList<TeamEntry> Teams);

/// <summary>Reads the programmes for those who may change them.</summary>
public sealed class ProgrammeRoster(IDbContextFactory<PortalDb> contexts, TeamBook teams)
{
    private const int Most = 1000;

    /// <summary>All in the catalogue's order, removed ones last; null for someone who may not.</summary>
    public async Task<RosterPage?> ListAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageProgrammes, ct)) return null;
        var names = await KindsAsync(db, ct);
        var found = await db.Set<Programme>().AsNoTracking().OrderBy(p => p.Removal != null).ThenBy(p => p.Order).ThenBy(p => p.Id).Take(Most)
            .Select(p => new { p.Id, p.Slug, p.Name, p.KindSlug, p.Ages, p.Minutes, p.SizeFrom, p.SizeTo, IsHidden = p.Hiding != null, p.IsSample, IsRemoved = p.Removal != null, Pictures = p.Pictures.Count, Teams = p.Teams.Count }).ToListAsync(ct);
        RosterProgramme[] all =
        [
            .. found.Select(p => new RosterProgramme(
                p.Id, p.Slug, p.Name, p.KindSlug, names.Find(k => k.Slug == p.KindSlug).Name, p.IsHidden, p.IsSample, p.IsRemoved,
                p.Ages == AgeBands.None ? "내용을 아직 적지 않았습니다" : $"{ProgrammeWords.OfAges(p.Ages)} · {ProgrammeWords.OfMinutes(p.Minutes)} · {ProgrammeWords.OfSize(p.SizeFrom, p.SizeTo)} · 사업단 {p.Teams}곳", p.Pictures)),
        ];
        var there = all.Where(p => !p.IsRemoved).ToArray();
        return new RosterPage(
            all, there.Count(p => !p.IsHidden), there.Count(p => p.IsHidden), all.Length - there.Length, there.Count(p => p is { IsHidden: false, IsSample: true }),
            [.. names.Select(k => new Facet(k.Slug, k.Name, there.Count(p => p.Kind == k.Slug), false))]);
    }

    /// <summary>One to be edited, or an empty one; null when it is not there or the person may not.</summary>
    public async Task<ProgrammeSheet?> FindAsync(int? id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageProgrammes, ct)) return null;
        var programme = id is { } there ? await db.LoadWrittenAsync(there, ct) : null;
        if (id is not null && programme is null) return null;
        var kinds = await KindsAsync(db, ct);
        return new ProgrammeSheet(id, programme?.Slug ?? "", programme?.IsPublic ?? false, programme?.ToDraft() ?? new ProgrammeDraft(Kind: kinds.Count > 0 ? kinds[0].Slug : ""), kinds, await teams.AllAsync(db, ct));
    }

    private static async Task<List<(string Slug, string Name)>> KindsAsync(PortalDb db, CancellationToken ct)
    {
        const int MostKinds = 50;
        var kinds = await db.Set<ProgrammeKind>().AsNoTracking().OrderBy(k => k.Order).Take(MostKinds).ToListAsync(ct);
        return [.. kinds.Select(k => (k.Slug, k.Name))];
    }
}
