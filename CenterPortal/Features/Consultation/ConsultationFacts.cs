using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation;

/// <summary>The hours the centre announces and Korea's public holidays.</summary>
internal sealed class ConsultationFacts(TimeProvider clock) : ISeed
{
    private const int MostEntered = 10_000;

    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (!await db.Set<ConsultationHours>().AnyAsync(ct))
            db.Add(new ConsultationHours { Week = OpeningHours.Default, ChangedAt = clock.GetUtcNow().UtcDateTime });
        // A year is known by its official days; what staff entered ahead of them keeps its place.
        var known = await db.Set<Holiday>().Where(h => h.Status == HolidayStatus.Official).Select(h => h.Date.Year).Distinct().ToListAsync(ct);
        var entered = await db.Set<Holiday>().Where(h => h.Status != HolidayStatus.Official).OrderBy(h => h.Date).Select(h => new { h.Date, h.Name }).Take(MostEntered).ToListAsync(ct);
        db.AddRange(HolidaySeed.Holidays().Where(h => !known.Contains(h.Date.Year) && !entered.Contains(new { h.Date, h.Name })));
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(default(SampleRemoval));
}
