namespace CenterPortal.Features.Visits.Studio;

/// <summary>What became of one of many.</summary>
public sealed record ManyOutcome(Guid Id, VisitOutcome Outcome);

/// <summary>Staff answer many requests at once: each is a write of its own, and each says what became of it.</summary>
public sealed class AnswerMany(ConfirmRequest confirm, DeclineRequest decline)
{
    /// <summary>The most at once.</summary>
    public const int Most = 100;

    /// <summary>Confirms each in the place that it holds.</summary>
    /// <param name="chosen">The requests with the version that the person saw.</param>
    public Task<IReadOnlyList<ManyOutcome>> ConfirmAsync(IReadOnlyList<(Guid Id, long Version)> chosen, Guid? by, CancellationToken ct = default) =>
        EachAsync(chosen, r => confirm.HandleAsync(r.Id, by, slot: null, r.Version, ct));

    /// <summary>Declines each with the same reason.</summary>
    public Task<IReadOnlyList<ManyOutcome>> DeclineAsync(IReadOnlyList<(Guid Id, long Version)> chosen, Guid? by, string reason, CancellationToken ct = default) =>
        EachAsync(chosen, r => decline.HandleAsync(r.Id, by, reason, r.Version, ct));

    private static async Task<IReadOnlyList<ManyOutcome>> EachAsync(IReadOnlyList<(Guid Id, long Version)> chosen, Func<(Guid Id, long Version), Task<VisitOutcome>> answer)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var outcomes = new List<ManyOutcome>();
        foreach (var one in chosen.Take(Most)) outcomes.Add(new ManyOutcome(one.Id, await answer(one)));
        return outcomes;
    }
}
