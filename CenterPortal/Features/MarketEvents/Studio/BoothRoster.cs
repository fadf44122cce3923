using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Studio;

/// <summary>A booth as staff see it.</summary>
/// <param name="HolderName">Who is there; null while nobody is.</param>
public sealed record StudioBooth(int Id, BoothWish Wish, string? HolderName, int Row, int Column);

/// <summary>The floor plan of an event with those who can hold booths.</summary>
/// <param name="Holders">Teams and enterprises by the words of <see cref="BoothWish.Holder"/>.</param>
public sealed record BoothPlanView(IReadOnlyList<StudioBooth> Booths, IReadOnlyList<(string Value, string Name)> Holders, int Capacity);

/// <summary>Reads floor plans for those who plan events; null for anyone else.</summary>
public sealed class BoothRoster(IDbContextFactory<PortalDb> contexts, TeamBook teams, EnterpriseBook enterprises)
{
    /// <summary>One event's plan.</summary>
    public async Task<BoothPlanView?> FindAsync(int id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageEvents, ct) || await db.Set<MarketEvent>().Where(e => e.Id == id).Select(e => (int?)e.Capacity).SingleOrDefaultAsync(ct) is not { } capacity) return null;
        var booths = await db.Set<Booth>().AsNoTracking().Where(b => b.EventId == id).OrderBy(b => b.Row).ThenBy(b => b.Column).Take(EventLimits.Booths).ToListAsync(ct);
        var names = await HolderNames.ReadAsync(db, teams, enterprises, ct);
        IReadOnlyList<(string, string)> holders =
        [
            .. (await teams.AllAsync(db, ct)).Select(t => ($"team-{Text(t.Id)}", t.Name)),
            .. (await enterprises.AllAsync(db, ct)).Where(e => !e.IsClosed).Select(e => ($"enterprise-{Text(e.Id)}", e.Name)),
        ];
        return new BoothPlanView([.. booths.Select(b => new StudioBooth(b.Id, new BoothWish(b.Label, HolderOf(b), b.Guest, b.Goods), names.Of(b), b.Row, b.Column))], holders, capacity);
    }

    private static string HolderOf(Booth booth) => booth.TeamId is { } team ? $"team-{Text(team)}" : booth.EnterpriseId is { } enterprise ? $"enterprise-{Text(enterprise)}" : "";

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
