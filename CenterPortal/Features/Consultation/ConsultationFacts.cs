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
        // A year is known by its official days.
        var known = await db.Set<Holiday>().Where(h => h.Status == HolidayStatus.Official).Select(h => h.Date.Year).Distinct().ToListAsync(ct);
        var fresh = HolidaySeed.Holidays().Where(h => !known.Contains(h.Date.Year)).ToList();
        if (fresh.Count == 0) return;
        var entered = await db.Set<Holiday>().Where(h => h.Status != HolidayStatus.Official).OrderBy(h => h.Date).Take(MostEntered).ToListAsync(ct);
        // What staff expected is settled by the calendar that names it; what else they entered ahead of it keeps its place.
        var names = fresh.Select(h => (h.Date.Year, h.Name)).ToHashSet();
        var settled = entered.Where(h => h.Status == HolidayStatus.Estimate && names.Contains((h.Date.Year, h.Name))).ToList();
        db.RemoveRange(settled);
        await db.SaveChangesAsync(ct);
        var kept = entered.Except(settled).Select(h => (h.Date, h.Name)).ToHashSet();
        db.AddRange(fresh.Where(h => !kept.Contains((h.Date, h.Name))));
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(default(SampleRemoval));
}
