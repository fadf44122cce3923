using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes.Queries;

/// <summary>Reads lists of programmes.</summary>
public sealed class Catalogue(IDbContextFactory<PortalDb> contexts, CatalogueFacets facets, CatalogueDays days, PictureSizes pictures)
{
    /// <summary>One page; null when there is no such kind. A page past the end has no cards.</summary>
    public Task<CataloguePage?> PageAsync(ProgrammeAsk ask, CancellationToken ct = default) => PageAsync(ask, CataloguePage.Size, ct);

    /// <summary>A page of another size, such as the home page's.</summary>
    public async Task<CataloguePage?> PageAsync(ProgrammeAsk ask, int size, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var version = await VersionAsync(db, ct);
        if (await facets.CountAsync(db, ask, ct) is not { } counted) return null;
        var total = counted.Kinds.First(k => k.IsHere).Count;
        var skip = (ask.Page - 1L) * size;
        IReadOnlyList<ProgrammeCard> cards = skip >= total ? [] : await CardsAsync(db, db.PublicProgrammesOf().Narrow(db, ask).InOrder(ask.Sort).Skip((int)skip).Take(size), ct);
        var everything = await db.PublicProgrammesOf().CountAsync(ct);
        var teams = await db.PublicProgrammesOf().SelectMany(p => p.Teams).Select(t => t.TeamId).Distinct().CountAsync(ct);
        return new CataloguePage(ask, cards, total, everything, teams, counted, version)
        {
            Days = days.AreKnown ? await days.SummaryAsync([.. cards.Select(c => c.Id)], ct) : null,
        };
    }

    /// <summary>The first so many that the ask leaves, and how many there are.</summary>
    public async Task<(IReadOnlyList<ProgrammeCard> Cards, int Total)> FirstAsync(ProgrammeAsk ask, int most, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = db.PublicProgrammesOf().Narrow(db, ask);
        return (await CardsAsync(db, found.InOrder(ask.Sort).Take(most), ct), await found.CountAsync(ct));
    }

    /// <summary>The kinds in order, each with its number of programmes before readers.</summary>
    public async Task<IReadOnlyList<Facet>> KindsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await CatalogueFacets.KindsAsync(db, new ProgrammeAsk(), ct);
    }

    /// <summary>The largest group that a programme before readers takes, in persons; 0 without any.</summary>
    public async Task<int> GreatestSizeAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.PublicProgrammesOf().MaxAsync(p => (int?)p.SizeTo, ct) ?? 0;
    }

    /// <summary>The version of the whole catalogue.</summary>
    internal static async Task<long> VersionAsync(PortalDb db, CancellationToken ct) =>
        await db.Set<ProgrammeShelf>().Select(s => (long?)s.Version).SingleOrDefaultAsync(ct) ?? 0;

    private async Task<IReadOnlyList<ProgrammeCard>> CardsAsync(PortalDb db, IQueryable<Programme> programmes, CancellationToken ct)
    {
        var cards = await programmes.ToCards(db).ToListAsync(ct);
        var sizes = await pictures.FindAsync(db, [.. cards.Select(c => c.PictureId).OfType<int>()], ct);
        return [.. cards.Select(c => c.PictureId is { } id && sizes.TryGetValue(id, out var picture) ? c with { Picture = picture } : c)];
    }
}
