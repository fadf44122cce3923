using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Directory.Contract;

/// <summary>An enterprise as other features name it.</summary>
public sealed record EnterpriseEntry(int Id, string Slug, string Name, bool IsSample, bool IsClosed);

/// <summary>The enterprises that the centre supports.</summary>
public sealed class EnterpriseBook
{
    /// <summary>The change log's topic of enterprises; the entity id is the enterprise's.</summary>
    public const string ChangeTopic = "enterprise";

    private const int Most = 1_000;

    /// <summary>All of them by name, closed ones too.</summary>
    public async Task<IReadOnlyList<EnterpriseEntry>> AllAsync(PortalDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Enterprise>().AsNoTracking().OrderBy(e => e.Name).Take(Most).Select(e => new EnterpriseEntry(e.Id, e.Slug, e.Name, e.IsSample, e.ClosedAt != null)).ToListAsync(ct);
    }
}
