namespace CenterPortal.Features.Programmes.Contract;

/// <summary>Free days of programmes, computed from what is stored. Without an implementation the catalogue shows no days.</summary>
public interface IProgrammeDays
{
    /// <summary>The last day (Seoul) for which anyone may ask now.</summary>
    Task<DateOnly> LastDayAsync(CancellationToken ct);

    /// <summary>Days of the span, both ends included, on which the programmes can still be asked for.</summary>
    /// <param name="from">First day (Seoul).</param>
    /// <param name="to">Last day (Seoul).</param>
    /// <param name="headCount">The group's size in persons; null: each programme's smallest.</param>
    /// <param name="district">The slug of the district to which the team would go; null: the nearest.</param>
    Task<IReadOnlyList<FreeDay>> FreeDaysAsync(IReadOnlyCollection<int> programmes, DateOnly from, DateOnly to, int? headCount, string? district, CancellationToken ct);

    /// <summary>Those of the programmes for which a group could wait: others have taken a day of the span that may become free again.</summary>
    /// <param name="from">First day (Seoul).</param>
    /// <param name="to">Last day (Seoul).</param>
    /// <param name="headCount">As in <see cref="FreeDaysAsync"/>.</param>
    /// <param name="district">As in <see cref="FreeDaysAsync"/>.</param>
    Task<IReadOnlySet<int>> WorthWaitingAsync(IReadOnlyCollection<int> programmes, DateOnly from, DateOnly to, int? headCount, string? district, CancellationToken ct);

    /// <summary>For cards: what is free in the month that counts, and the next few days. A programme of which nothing is known is left out.</summary>
    Task<IReadOnlyDictionary<int, ProgrammeDays>> SummaryAsync(IReadOnlyCollection<int> programmes, CancellationToken ct);
}

/// <summary>A day (Seoul) on which a programme can be asked for in the morning, in the afternoon or in both.</summary>
public sealed record FreeDay(int ProgrammeId, DateOnly Date, bool Morning, bool Afternoon);

/// <summary>What a card says of a programme's free days.</summary>
/// <param name="FreeThisMonth">Days of the month that counts (Seoul) that are still free.</param>
/// <param name="WorkingDaysThisMonth">Days of that month on which a visit could be at all.</param>
/// <param name="Next">The next free days, soonest first.</param>
/// <param name="Version">Grows with each change of the free days.</param>
/// <param name="Month">Any day of the month that counts when that is not this month, since this one is over for new visits; null: this month.</param>
/// <param name="IsWorthWaiting">Nothing is free, and others have taken what may become free again.</param>
public sealed record ProgrammeDays(int FreeThisMonth, int WorkingDaysThisMonth, IReadOnlyList<DateOnly> Next, long Version, DateOnly? Month = null, bool IsWorthWaiting = false);
