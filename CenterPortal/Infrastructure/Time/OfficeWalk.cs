using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Time;

/// <summary>One walk over the days, forward or back; it asks for closed days by the month and for the hours once.</summary>
internal sealed class OfficeWalk(IOfficeDays days, PortalDb db, bool isBack)
{
    private const int Window = 31;
    private const int Farthest = 731;
    private IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)>? _hours;
    private IReadOnlyDictionary<DateOnly, string> _closed = new Dictionary<DateOnly, string>();
    private DateOnly _from = DateOnly.MaxValue;
    private DateOnly _to = DateOnly.MinValue;

    /// <summary>The working day on or after the day (on or before it on a walk back), with its hours.</summary>
    public async Task<(DateOnly Day, TimeOnly From, TimeOnly To)> NextAsync(DateOnly day, CancellationToken ct)
    {
        _hours ??= await days.HoursAsync(db, ct);
        for (var steps = 0; steps < Farthest; steps++, day = day.AddDays(isBack ? -1 : 1))
        {
            if (day < _from || day > _to) await LookAsync(day, ct);
            if (!_closed.ContainsKey(day) && _hours.TryGetValue(day.DayOfWeek, out var open)) return (day, open.From, open.To);
        }

        throw new InvalidOperationException("The office has no working day for two years; look at its hours and closures.");
    }

    private async Task LookAsync(DateOnly day, CancellationToken ct)
    {
        (_from, _to) = isBack ? (day.AddDays(-Window), day) : (day, day.AddDays(Window));
        _closed = await days.ClosedAsync(db, _from, _to, ct);
    }
}
