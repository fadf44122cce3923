using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation;

/// <summary>Takes days from the list of closed days. Days that have passed stay: they say why nobody answered.</summary>
public sealed class RemoveClosedDay(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Removes the days of this name that are not past; a public holiday only when the person is sure.</summary>
    public Task<ClosureOutcome> HandleAsync(DateOnly from, DateOnly to, string name, bool isSure, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageCentre, token)) return new ClosureOutcome(ConsultationChanges.NotAllowed);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        if (to < today) return new ClosureOutcome("지난 날은 기록으로 남습니다. 지우지 않았습니다.");
        var first = from < today ? today : from;
        var days = await db.Set<Holiday>().Where(h => h.Date >= first && h.Date <= to && h.Name == name).OrderBy(h => h.Date).Take(AddClosedDay.MostDays).ToListAsync(token);
        if (days.Count == 0) return new ClosureOutcome("그 쉬는 날은 이미 없습니다. 목록을 다시 봐 주세요.");
        if (!isSure && days.Exists(d => d.Status == HolidayStatus.Official))
            return new ClosureOutcome($"{SeoulTime.ShortDate(days[0].Date)} {Particles.AsTopic(name)} 나라에서 정한 쉬는 날입니다. 지우면 그날 상담한다고 보입니다.", IsDoubtful: true);
        db.RemoveRange(days);
        record.Note(db, by, "쉬는 날 지움", ConsultationChanges.Closures, before: ClosureWords.Of(days[0].Date, days[^1].Date, name));
        db.LogConsultation(await db.LoadHoursAsync(token), "closures", now);
        return ClosureOutcome.Done;
    }, ct);
}
