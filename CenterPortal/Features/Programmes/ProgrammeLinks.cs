using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>The kinds below 재미나 체험 in menu and footer; a kind without programmes is left out.</summary>
internal sealed class ProgrammeMenu(Catalogue catalogue) : ISubLinks
{
    public string Section => Urls.Jaemina;

    public async Task<IReadOnlyList<(string Name, string Href)>> GetAsync(CancellationToken ct) =>
        [("하나씩 맞춰 보기", Urls.ProgrammeFinderPage), .. (await catalogue.KindsAsync(ct)).Where(k => k is { Slug: not null, Count: > 0 }).Select(k => (k.Name, Urls.Programmes(k.Slug)))];
}

/// <summary>The catalogue for search engines; samples are left out.</summary>
internal sealed class ProgrammeSitemap(IDbContextFactory<PortalDb> contexts) : ISitemapSource
{
    public async Task<IReadOnlyList<(string Path, DateTime? Changed)>> GetAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var programmes = await db.PublicProgrammesOf().Where(p => !p.IsSample).OrderBy(p => p.Order).Take(ProgrammeLimits.Programmes).Select(p => new { p.Slug, p.ChangedAt }).ToListAsync(ct);
        return [(Urls.Jaemina, null), (Urls.ProgrammeFinderPage, null), .. programmes.Select(p => (Urls.Programme(p.Slug), (DateTime?)p.ChangedAt))];
    }
}
