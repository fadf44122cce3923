using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Consultation;

/// <summary>Public holidays and the centre's own closed days in the calendar.</summary>
internal sealed class ClosureDates : ICalendarSource
{
    private const string OfTime = "boundary";

    public CalendarKind Kind => CalendarKinds.Closure;

    public string ChangeTopic => ConsultationTopics.Change;

    public async Task<long> VersionAsync(PortalDb db, CancellationToken ct) => (await db.LoadHoursAsync(ct)).Version;

    public async Task<IReadOnlyList<CalendarDate>> WithinAsync(PortalDb db, DaySpan span, CancellationToken ct)
    {
        var changedAt = (await db.LoadHoursAsync(ct)).ChangedAt;
        return [.. (await db.HolidaysAsync(span.From, span.To, ct)).GroupBy(h => h.Date).Select(g => new CalendarDate(
            $"closure-{SeoulTime.TableDate(g.Key)}", Kind.Slug, string.Join(", ", g.Select(h => h.Status == HolidayStatus.Estimate ? $"{h.Name}(예상)" : h.Name)), g.Key, g.Key)
        {
            ChangedAt = changedAt,
            Summary = "센터가 쉬는 날입니다.",
        })];
    }

    // Opening and closing change what is said of the phone, not the calendar.
    public Task<IReadOnlyList<DaySpan>?> TouchedAsync(PortalDb db, Change change, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<DaySpan>?>(change.Kind == OfTime ? [] : null);
}
