using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Reads texts of staff's own.</summary>
internal static class OwnTemplateReading
{
    /// <summary>Those of a family in their order.</summary>
    public static IQueryable<OwnTemplate> OwnTemplates(this PortalDb db, string family) =>
        db.Set<OwnTemplate>().Where(t => t.Family == family).OrderBy(t => t.Place).ThenBy(t => t.Id).Take(OwnTemplate.Most);

    /// <summary>One of a family; null when it is not there any more.</summary>
    public static Task<OwnTemplate?> OwnTemplateAsync(this PortalDb db, string family, Guid id, CancellationToken ct) =>
        db.Set<OwnTemplate>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.Family == family, ct);
}
