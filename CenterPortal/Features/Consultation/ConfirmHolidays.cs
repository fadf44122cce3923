using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation;

/// <summary>
/// Makes a year's estimated holidays official, when staff have compared them with the calendar that the government published.
/// From then on they are days like those of other years, which staff add and remove one by one.
/// </summary>
public sealed class ConfirmHolidays(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    private const int MostRows = 400;

    /// <summary>Confirms this year's or the next one's.</summary>
    public Task<ClosureOutcome> HandleAsync(int year, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageCentre, token)) return new ClosureOutcome(ConsultationChanges.NotAllowed);
        var now = clock.GetUtcNow().UtcDateTime;
        var thisYear = SeoulTime.DateOf(now).Year;
        if (year < thisYear || year > thisYear + 1) return new ClosureOutcome($"{thisYear}년과 {thisYear + 1}년만 확정할 수 있습니다.");
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var stored = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date >= from && h.Date <= to).OrderBy(h => h.Date).Take(MostRows).ToListAsync(token);
        var open = HolidayReading.Open(year, stored).ToList();
        if (open.Count == 0) return new ClosureOutcome($"{year}년 공휴일은 이미 정해져 있습니다. 바꿀 날은 하나씩 넣거나 지워 주세요.");
        db.AddRange(open.Select(h => new Holiday(h.Date, h.Name, HolidayStatus.Official)));
        record.Note(db, by, "공휴일 확정", ConsultationChanges.Closures, before: $"{year}년 예상", after: $"{year}년 {open.Count}가지");
        db.LogConsultation(await db.LoadHoursAsync(token), "closures", now);
        return ClosureOutcome.Done;
    }, ct);
}
