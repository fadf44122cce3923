using CenterPortal.Features.Programmes.Contract;

namespace CenterPortal.Features.Programmes.Queries;

/// <summary>The free days, when a feature knows them.</summary>
public sealed class CatalogueDays(IEnumerable<IProgrammeDays> sources)
{
    private readonly IProgrammeDays? _source = sources.LastOrDefault();

    /// <summary>Somebody knows the free days.</summary>
    public bool AreKnown => _source is not null;

    /// <summary>The last day (Seoul) for which anyone may ask; the given one when nobody knows.</summary>
    public async Task<DateOnly> LastDayAsync(DateOnly otherwise, CancellationToken ct) => _source is null ? otherwise : await _source.LastDayAsync(ct);

    /// <summary>For cards; nothing for programmes of which nothing is known.</summary>
    public async Task<IReadOnlyDictionary<int, ProgrammeDays>> SummaryAsync(IReadOnlyCollection<int> programmes, CancellationToken ct) =>
        _source is null || programmes.Count == 0 ? new Dictionary<int, ProgrammeDays>() : await _source.SummaryAsync(programmes, ct);

    /// <summary>Those for which a group could wait.</summary>
    public async Task<IReadOnlySet<int>> WorthWaitingAsync(IReadOnlyCollection<int> programmes, DateOnly from, DateOnly to, int? headCount, string? district, CancellationToken ct) =>
        _source is null || programmes.Count == 0 ? new HashSet<int>() : await _source.WorthWaitingAsync(programmes, from, to, headCount, district, ct);

    /// <summary>Free days of the span, both ends included.</summary>
    public async Task<IReadOnlyList<FreeDay>> FreeDaysAsync(IReadOnlyCollection<int> programmes, DateOnly from, DateOnly to, int? headCount, string? district, CancellationToken ct) =>
        _source is null || programmes.Count == 0 ? [] : await _source.FreeDaysAsync(programmes, from, to, headCount, district, ct);
}
