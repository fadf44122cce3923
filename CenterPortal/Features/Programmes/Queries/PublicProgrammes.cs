using CenterPortal.Data;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Features.Search.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes.Queries;

/// <summary>What readers may see of the programmes; every public query starts here.</summary>
internal static class PublicProgrammes
{
    /// <summary>Neither hidden nor removed.</summary>
    public static IQueryable<Programme> PublicProgrammesOf(this PortalDb db) =>
        db.Set<Programme>().AsNoTracking().Where(p => p.Hiding == null && p.Removal == null);

    /// <summary>What the ask leaves.</summary>
    public static IQueryable<Programme> Narrow(this IQueryable<Programme> found, PortalDb db, ProgrammeAsk ask)
    {
        if (ask.Kind is { } kind) found = found.Where(p => p.KindSlug == kind);
        if (ask.Age is not AgeBands.None and var ages) found = found.Where(p => (p.Ages & ages) != AgeBands.None);
        if (ask.Size is { } size) found = found.Where(p => p.SizeFrom <= size && p.SizeTo >= size);
        if (ask.Season is not Seasons.None and var season) found = found.Where(p => (p.Seasons & season) != Seasons.None);
        if (ask.Place is { } place) found = found.Where(p => (p.Needs & ~place) == PlaceNeeds.None);
        if (ask.Words is { Length: > 0 } words) found = found.Where(p => db.NumbersWith(ProgrammeTopics.Programme, words).Contains(p.Id));
        return found;
    }

    /// <summary>The order asked for; staff's order settles what is equal.</summary>
    public static IOrderedQueryable<Programme> InOrder(this IQueryable<Programme> found, ProgrammeSort sort) => sort switch
    {
        ProgrammeSort.Name => found.OrderBy(p => p.Name).ThenBy(p => p.Id),
        ProgrammeSort.Brief => found.OrderBy(p => p.Minutes).ThenBy(p => p.Order).ThenBy(p => p.Id),
        ProgrammeSort.Cheap => found.OrderBy(p => p.PricePerPerson).ThenBy(p => p.Order).ThenBy(p => p.Id),
        _ => found.OrderBy(p => p.Order).ThenBy(p => p.Id),
    };

    /// <summary>Projects to cards, their pictures left out.</summary>
    public static IQueryable<ProgrammeCard> ToCards(this IQueryable<Programme> programmes, PortalDb db) => programmes.Select(p => new ProgrammeCard(
        p.Id, p.Slug, p.Name, p.KindSlug, db.Set<ProgrammeKind>().Where(k => k.Slug == p.KindSlug).Select(k => k.Name).First(),
        p.Ages, p.SizeFrom, p.SizeTo, p.Minutes, p.PricePerPerson, p.Makes, p.Needs, p.Seasons, p.IsSample, p.Version,
        p.Pictures.OrderBy(i => i.Position).Select(i => (int?)i.PictureId).FirstOrDefault())
    {
        Alt = p.Pictures.OrderBy(i => i.Position).Select(i => i.Alt).FirstOrDefault() ?? "",
    });
}
