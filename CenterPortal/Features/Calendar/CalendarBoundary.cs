using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Calendar;

/// <summary>At midnight in Seoul another day is today.</summary>
internal sealed class CalendarBoundary : ITimeBoundary
{
    public string Name => CalendarTopics.Today;

    public Task<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct) => Task.FromResult<DateTime?>(SeoulTime.MidnightUtc(SeoulTime.DateOf(utcNow).AddDays(1)));

    public Task LogAsync(PortalDb db, DateTime utcInstant, CancellationToken ct)
    {
        var today = SeoulTime.DateOf(utcInstant);
        db.LogChange(CalendarTopics.Today, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), today.DayNumber, "boundary", utcInstant);
        return Task.CompletedTask;
    }
}
