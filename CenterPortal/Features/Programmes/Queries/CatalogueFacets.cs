using System.Globalization;
using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes.Queries;

/// <summary>Counts what each choice of a filter would leave. Each question is answered by groups, of which there are few.</summary>
public sealed class CatalogueFacets
{
    private const int MostKinds = 50;
    private const int MostGroups = 500;

    /// <summary>The filters of the ask; null when there is no such kind.</summary>
    public async Task<Facets?> CountAsync(PortalDb db, ProgrammeAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ask);
        var kinds = await KindsAsync(db, ask, ct);
        if (ask.Kind is not null && kinds.All(k => k.Slug != ask.Kind)) return null;
        var byAge = await Left(db, ask with { Age = AgeBands.None }).GroupBy(p => p.Ages).OrderBy(g => g.Key).Select(g => new { g.Key, Count = g.Count() }).Take(MostGroups).ToListAsync(ct);
        var bySize = await Left(db, ask with { Size = null }).GroupBy(p => new { p.SizeFrom, p.SizeTo }).OrderBy(g => g.Key.SizeFrom).ThenBy(g => g.Key.SizeTo).Select(g => new { g.Key, Count = g.Count() }).Take(MostGroups).ToListAsync(ct);
        var bySeason = await Left(db, ask with { Season = Seasons.None }).GroupBy(p => p.Seasons).OrderBy(g => g.Key).Select(g => new { g.Key, Count = g.Count() }).Take(MostGroups).ToListAsync(ct);
        return new Facets(
            kinds,
            [.. ProgrammeWords.Ages.Select(a => new Facet(a.Slug, a.Name, byAge.Where(g => g.Key.HasFlag(a.Value)).Sum(g => g.Count), ask.Age == a.Value))],
            [.. Sizes(ask.Size).Select(size => new Facet(Text(size), $"{Text(size)}명", bySize.Where(g => g.Key.SizeFrom <= size && g.Key.SizeTo >= size).Sum(g => g.Count), ask.Size == size))],
            [.. ProgrammeWords.Seasons.Select(s => new Facet(s.Slug, s.Name, bySeason.Where(g => g.Key.HasFlag(s.Value)).Sum(g => g.Count), ask.Season == s.Value))]);
    }

    /// <summary>All kinds in order after everything together, each with how many it would leave.</summary>
    public static async Task<IReadOnlyList<Facet>> KindsAsync(PortalDb db, ProgrammeAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ask);
        var kinds = await db.Set<ProgrammeKind>().AsNoTracking().OrderBy(k => k.Order).Take(MostKinds).ToListAsync(ct);
        var byKind = await Left(db, ask with { Kind = null }).GroupBy(p => p.KindSlug).OrderBy(g => g.Key).Select(g => new { g.Key, Count = g.Count() }).Take(MostGroups).ToListAsync(ct);
        return [new Facet(null, "전체", byKind.Sum(g => g.Count), ask.Kind is null), .. kinds.Select(k => new Facet(k.Slug, k.Name, byKind.Find(g => g.Key == k.Slug)?.Count ?? 0, ask.Kind == k.Slug))];
    }

    private static IQueryable<Programme> Left(PortalDb db, ProgrammeAsk ask) => db.PublicProgrammesOf().Narrow(db, ask);

    // A size that someone typed stands among those that are offered.
    private static IEnumerable<int> Sizes(int? asked) => asked is { } size && !ProgrammeWords.Sizes.Contains(size) ? ProgrammeWords.Sizes.Append(size).Order() : ProgrammeWords.Sizes;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
