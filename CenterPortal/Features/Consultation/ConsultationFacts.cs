using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation;

/// <summary>The hours the centre announces and Korea's public holidays.</summary>
internal sealed class ConsultationFacts(TimeProvider clock) : ISeed
{
    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (!await db.Set<ConsultationHours>().AnyAsync(ct))
            db.Add(new ConsultationHours { Week = OpeningHours.Default, ChangedAt = clock.GetUtcNow().UtcDateTime });
        var known = await db.Set<Holiday>().Where(h => h.Status != HolidayStatus.AddedByCentre).Select(h => h.Date.Year).Distinct().ToListAsync(ct);
        db.AddRange(HolidaySeed.Holidays().Where(h => !known.Contains(h.Date.Year)));
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<int> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(0);
}
