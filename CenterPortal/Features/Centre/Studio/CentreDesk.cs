using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Centre.Studio;

/// <summary>The centre as those who may change it see it.</summary>
/// <param name="LogoId">The picture of the logo; null for the drawn rings.</param>
public sealed record CentreSheet(CentreWords Words, int? LogoId, DateTime ChangedAt);

/// <summary>Reads the centre for the studio.</summary>
public sealed class CentreDesk(IDbContextFactory<PortalDb> contexts)
{
    /// <summary>The centre; null for someone who may not change it.</summary>
    public async Task<CentreSheet?> FindAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageCentre, ct)) return null;
        var centre = await db.Set<Centre>().AsNoTracking().SingleAsync(c => c.Id == Centre.OnlyId, ct);
        return new CentreSheet(CentreWords.Of(centre).Tidied(), centre.Logo?.PictureId, centre.ChangedAt);
    }
}
