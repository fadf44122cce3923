using CenterPortal.Data;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>What of the programmes can be found: name, kind, for whom, what one makes, what happens.</summary>
internal sealed class ProgrammeSearchSource : ISearchSource
{
    private const string Place = "jaemina";

    public string Topic => ProgrammeTopics.Programme;

    public async Task<SearchDocument?> FindAsync(PortalDb db, string entityId, CancellationToken ct)
    {
        if (!ProgrammeTopics.TryNumber(entityId, out var id) || await db.PublicProgrammesOf().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } programme) return null;
        var kind = await db.Set<ProgrammeKind>().Where(k => k.Slug == programme.KindSlug).Select(k => k.Name).SingleAsync(ct);
        string[] words = [kind, ProgrammeWords.OfAges(programme.Ages), programme.PricePerPerson == 0 ? "무료" : "", programme.Makes, programme.Description];
        return new SearchDocument(id, Place, Urls.Programme(programme.Slug), programme.Name, string.Join(' ', words.Where(w => w.Length > 0)), programme.ChangedAt, programme.IsSample);
    }

    public async Task<IReadOnlyList<string>> AllAsync(PortalDb db, CancellationToken ct)
    {
        var all = await db.PublicProgrammesOf().OrderBy(p => p.Id).Take(ProgrammeLimits.Programmes).Select(p => p.Id).ToListAsync(ct);
        return [.. all.Select(id => ProgrammeTopics.Text(id))];
    }

    public Task<IReadOnlyList<SearchPlace>> PlacesAsync(PortalDb db, CancellationToken ct) => Task.FromResult<IReadOnlyList<SearchPlace>>([new SearchPlace(Place, "재미나 체험")]);
}
