using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Media.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes.Queries;

/// <summary>A programme with everything that readers learn of it.</summary>
/// <param name="IsPublic">Readers see it; otherwise only its version and its name are of use.</param>
public sealed record ProgrammeView(
    ProgrammeCard Card, bool IsPublic, string NeedsNote, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Safety,
    IReadOnlyList<(string Asked, string Answer)> Questions, IReadOnlyList<(SizedPicture Picture, string Alt)> Pictures, IReadOnlyList<(TeamEntry Team, string District)> Teams)
{
    /// <summary>Its id.</summary>
    public int Id => Card.Id;

    /// <summary>Its version.</summary>
    public long Version => Card.Version;

    /// <summary>The beginning of the text, for search results.</summary>
    public string Summary => string.Join(" · ", new[] { ProgrammeWords.OfAges(Card.Ages), ProgrammeWords.OfMinutes(Card.Minutes), ProgrammeWords.OfSize(Card.SizeFrom, Card.SizeTo) }.Where(w => w.Length > 0))
        + (Paragraphs.Count > 0 ? $". {Paragraphs[0]}" : "");
}

/// <summary>Reads single programmes.</summary>
public sealed class ProgrammeReading(IDbContextFactory<PortalDb> contexts, PictureSizes sizes, TeamBook teams)
{
    /// <summary>The programme of that word; one that readers do not see is not public. Null when there never was one.</summary>
    public async Task<ProgrammeView?> FindAsync(string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(db, db.Set<Programme>().AsNoTracking().Where(p => p.Slug == slug), ct);
    }

    /// <summary>The programme of that id.</summary>
    public async Task<ProgrammeView?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(db, db.Set<Programme>().AsNoTracking().Where(p => p.Id == id), ct);
    }

    /// <summary>The first so many of the words that readers see, in the catalogue's order.</summary>
    public async Task<IReadOnlyList<ProgrammeView>> FindAsync(IReadOnlyCollection<string> slugs, int most, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(slugs);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = await db.PublicProgrammesOf().Where(p => slugs.Contains(p.Slug)).InOrder(ProgrammeSort.Picked).Take(most).Select(p => p.Id).ToListAsync(ct);
        var found = new List<ProgrammeView>();
        foreach (var id in ids)
            if (await ReadAsync(db, db.PublicProgrammesOf().Where(p => p.Id == id), ct) is { } view)
                found.Add(view);
        return found;
    }

    private async Task<ProgrammeView?> ReadAsync(PortalDb db, IQueryable<Programme> one, CancellationToken ct)
    {
        if (await one.ToCards(db).SingleOrDefaultAsync(ct) is not { } card) return null;
        var text = await one.AsSplitQuery().Select(p => new
        {
            p.NeedsNote,
            p.Description,
            p.SafetyNotes,
            IsPublic = p.Hiding == null && p.Removal == null,
            Questions = p.Questions.OrderBy(q => q.Position).Select(q => new { q.Asked, q.Answer }).ToList(),
            Pictures = p.Pictures.OrderBy(i => i.Position).Select(i => new { i.PictureId, i.Alt }).ToList(),
            Teams = p.Teams.Select(t => t.TeamId).ToList(),
        }).SingleAsync(ct);
        var pictures = await sizes.FindAsync(db, [.. text.Pictures.Select(p => p.PictureId)], ct);
        var districts = (await teams.DistrictsAsync(db, ct)).ToDictionary(d => d.Slug, d => d.Name, StringComparer.Ordinal);
        var offering = (await teams.AllAsync(db, ct)).Where(t => text.Teams.Contains(t.Id));
        return new ProgrammeView(
            card with { Picture = card.PictureId is { } first ? pictures.GetValueOrDefault(first) : null }, text.IsPublic, text.NeedsNote, Lines(text.Description), Lines(text.SafetyNotes),
            [.. text.Questions.Select(q => (q.Asked, q.Answer))],
            [.. text.Pictures.Where(p => pictures.ContainsKey(p.PictureId)).Select(p => (pictures[p.PictureId], p.Alt))],
            [.. offering.Select(t => (t, districts.GetValueOrDefault(t.District, "")))]);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
