using CenterPortal.Data;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Centre;

/// <summary>Letters are written in the centre's name.</summary>
internal sealed class CentreLetterhead : ILetterhead
{
    public Task<Letterhead> GetAsync(PortalDb db, CancellationToken ct) =>
        db.Set<Centre>().AsNoTracking().Where(c => c.Id == Centre.OnlyId).Select(c => new Letterhead(c.Name, c.Phone, c.Email)).SingleAsync(ct);
}
