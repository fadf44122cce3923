using CenterPortal.Features.Programmes.Contract;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>Free days as the test says them: every programme on the same ones.</summary>
internal sealed class KnownDays(params DateOnly[] free) : IProgrammeDays
{
    public long Version { get; set; } = 1;

    public IReadOnlyList<DateOnly> Free { get; set; } = free;

    public (int? HeadCount, string? District)? Asked { get; private set; }

    /// <summary>The last day for which anyone may ask.</summary>
    public DateOnly Last { get; set; } = DateOnly.MaxValue;

    public Task<DateOnly> LastDayAsync(CancellationToken ct) => Task.FromResult(Last);

    public Task<IReadOnlyList<FreeDay>> FreeDaysAsync(IReadOnlyCollection<int> programmes, DateOnly from, DateOnly to, int? headCount, string? district, CancellationToken ct)
    {
        Asked = (headCount, district);
        return Task.FromResult<IReadOnlyList<FreeDay>>([.. programmes.SelectMany(p => Free.Where(d => d >= from && d <= to).Select(d => new FreeDay(p, d, true, p % 2 == 0)))]);
    }

    public Task<IReadOnlySet<int>> WorthWaitingAsync(IReadOnlyCollection<int> programmes, DateOnly from, DateOnly to, int? headCount, string? district, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<int>>(programmes.ToHashSet());

    public Task<IReadOnlyDictionary<int, ProgrammeDays>> SummaryAsync(IReadOnlyCollection<int> programmes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<int, ProgrammeDays>>(programmes.ToDictionary(p => p, _ => new ProgrammeDays(Free.Count, 20, Free, Version, IsWorthWaiting: Free.Count == 0)));
}
