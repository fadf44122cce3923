using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes.Contract;

/// <summary>What others may know of a programme.</summary>
/// <param name="Minutes">How long it takes, without setting up.</param>
/// <param name="SizeFrom">The smallest group, in persons.</param>
/// <param name="SizeTo">The largest group, in persons.</param>
/// <param name="PerInstructor">How many participants one instructor can guide.</param>
/// <param name="UsesKits">Each participant uses up one kit of the stock.</param>
/// <param name="PricePerPerson">Won; 0 is free.</param>
/// <param name="TeamIds">The teams that work and offer it.</param>
/// <param name="IsPublic">Readers see it.</param>
public sealed record ProgrammeFacts(
    int Id, string Slug, string Name, int Minutes, int SizeFrom, int SizeTo, int PerInstructor, bool UsesKits, int PricePerPerson,
    IReadOnlyList<int> TeamIds, bool IsPublic, bool IsSample)
{
    /// <summary>When it is held; null: the whole year.</summary>
    public ProgrammeSeason? Season { get; init; }

    /// <summary>For which ages it is, by their words in addresses and forms; empty: nothing was said.</summary>
    public IReadOnlyList<string> Ages { get; init; } = [];

    /// <summary>The same in words, such as <c>초등 이상</c>.</summary>
    public string AgesInWords { get; init; } = "";

    /// <summary>The place must have a tap.</summary>
    public bool NeedsWater { get; init; }

    /// <summary>The place must have tables and chairs.</summary>
    public bool NeedsTables { get; init; }
}

/// <summary>The programmes, for other features.</summary>
public sealed class ProgrammeBook(TeamBook teams)
{
    /// <summary>The change log's topic of programmes; the entity id is the programme's.</summary>
    public const string ChangeTopic = "programme";

    /// <summary>The programme; hidden and removed ones too, which are not public. Null when there never was one.</summary>
    public async Task<ProgrammeFacts?> FindAsync(PortalDb db, int id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await ReadAsync(db, db.Set<Programme>().Where(p => p.Id == id), 1, ct)).SingleOrDefault();
    }

    /// <summary>The programmes of these ids by id; hidden and removed ones too, which are not public.</summary>
    public async Task<IReadOnlyDictionary<int, ProgrammeFacts>> FindAsync(PortalDb db, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ids);
        return (await ReadAsync(db, db.Set<Programme>().Where(p => ids.Contains(p.Id)), ids.Count, ct)).ToDictionary(p => p.Id);
    }

    /// <summary>How many participants one instructor can guide, by id; hidden and removed programmes too.</summary>
    public async Task<IReadOnlyDictionary<int, int>> PerInstructorAsync(PortalDb db, IReadOnlyCollection<int> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ids);
        return await db.Set<Programme>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).Take(ids.Count).Select(p => new { p.Id, p.PerInstructor }).ToDictionaryAsync(p => p.Id, p => p.PerInstructor, ct);
    }

    /// <summary>The programme of that word in its address; hidden and removed ones too, which are not public.</summary>
    public async Task<ProgrammeFacts?> FindAsync(PortalDb db, string slug, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await ReadAsync(db, db.Set<Programme>().Where(p => p.Slug == slug), 1, ct)).SingleOrDefault();
    }

    /// <summary>All that were not removed, hidden ones too, in the catalogue's order.</summary>
    public Task<IReadOnlyList<ProgrammeFacts>> AllAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ReadAsync(db, db.Set<Programme>().Where(p => p.Removal == null), ProgrammeLimits.Programmes, ct);
    }

    private async Task<IReadOnlyList<ProgrammeFacts>> ReadAsync(PortalDb db, IQueryable<Programme> programmes, int most, CancellationToken ct)
    {
        var working = (await teams.AllAsync(db, ct)).Select(t => t.Id).ToHashSet();
        var found = await programmes.AsNoTracking().OrderBy(p => p.Order).ThenBy(p => p.Id).Take(most).Select(p => new
        {
            p.Id,
            p.Slug,
            p.Name,
            p.Minutes,
            p.SizeFrom,
            p.SizeTo,
            p.PerInstructor,
            p.UsesKits,
            p.PricePerPerson,
            p.Seasons,
            p.Ages,
            p.Needs,
            Teams = p.Teams.Select(t => t.TeamId).ToList(),
            IsPublic = p.Hiding == null && p.Removal == null,
            p.IsSample,
        }).ToListAsync(ct);
        return [.. found.Select(p => new ProgrammeFacts(
            p.Id, p.Slug, p.Name, p.Minutes, p.SizeFrom, p.SizeTo, p.PerInstructor, p.UsesKits, p.PricePerPerson,
            [.. p.Teams.Where(working.Contains).Order()], p.IsPublic, p.IsSample)
        {
            Season = ProgrammeSeason.Of(p.Seasons),
            Ages = [.. ProgrammeWords.Ages.Where(a => p.Ages.HasFlag(a.Value)).Select(a => a.Slug)],
            AgesInWords = ProgrammeWords.OfAges(p.Ages),
            NeedsWater = p.Needs.HasFlag(PlaceNeeds.Water),
            NeedsTables = p.Needs.HasFlag(PlaceNeeds.Tables),
        })];
    }
}
