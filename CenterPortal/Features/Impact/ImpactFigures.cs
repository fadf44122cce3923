using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Impact;

/// <summary>A figure as readers see it.</summary>
public sealed record FigureView(string Label, long Value, string Unit, string Period, string Source);

/// <summary>Reads the figures.</summary>
public sealed class ImpactFigures(IDbContextFactory<PortalDb> contexts)
{
    private const int Most = 12;

    /// <summary>The figures in order.</summary>
    public async Task<IReadOnlyList<FigureView>> GetAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<ImpactFigure>().AsNoTracking().OrderBy(f => f.Order).Take(Most)
            .Select(f => new FigureView(f.Label, f.Value, f.Unit, f.Period, f.Source)).ToListAsync(ct);
    }
}
