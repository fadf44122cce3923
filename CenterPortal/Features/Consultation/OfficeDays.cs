using CenterPortal.Data;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation;

/// <summary>The phone's hours and closed days are the office's.</summary>
internal sealed class OfficeDays : IOfficeDays
{
    public async Task<IReadOnlyDictionary<DateOnly, string>> ClosedAsync(PortalDb db, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var hours = await HoursAsync(db, ct);
        var closed = new Dictionary<DateOnly, string>(ClosedDays.ByDate(await db.HolidaysAsync(from, to, ct)));
        for (var day = from; day <= to; day = day.AddDays(1))
            if (!hours.ContainsKey(day.DayOfWeek))
                closed.TryAdd(day, SeoulTime.Weekday(day.DayOfWeek));
        return closed;
    }

    public async Task<IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)>> HoursAsync(PortalDb db, CancellationToken ct)
    {
        var week = (await db.Set<ConsultationHours>().AsNoTracking().SingleAsync(h => h.Id == ConsultationHours.OnlyId, ct)).Week;
        return Enum.GetValues<DayOfWeek>().Where(day => week.On(day) is not null).ToDictionary(day => day, day => (week.On(day)!.Value.From, week.On(day)!.Value.To));
    }
}
