using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// Destroys the personal data whose span is over (개인정보 보호법 제21조 제1항): the features reduce their records in one write,
/// then the persons' keys go, so that copies in uploads, old backups and records cannot be read either (제21조 제2항). Only
/// counts stay. A crash between the two is made good by the next start, which erases keys of destroyed persons.
/// </summary>
public sealed class DestroyDue(IEnumerable<IPersonalHolding> holdings, IEnumerable<IPersonalTrace> traces, Purposes purposes, PortalWrites writes, PersonKeys keys, TimeProvider clock)
{
    private const int Batch = 50;
    private readonly IPersonalHolding[] _holdings = [.. holdings];
    private readonly IPersonalTrace[] _traces = [.. traces];

    /// <summary>Destroys all that is due and returns how many persons that were; what came back with an older backup is reduced again.</summary>
    /// <param name="tell">Called inside each write with the purpose and the number of persons.</param>
    /// <exception cref="AggregateException">A feature failed; the others' data are destroyed nevertheless.</exception>
    public async Task<int> RunAsync(Action<PortalDb, ProcessingPurpose, int> tell, CancellationToken ct)
    {
        var (count, failures) = (0, new List<Exception>());
        foreach (var holding in _holdings)
        {
            try
            {
                count += await EndAllAsync(holding, tell, ct);
            }
            catch (Exception e) when (e is not OutOfMemoryException && !ct.IsCancellationRequested)
            {
                failures.Add(e);
            }
        }

        while (await ReduceReturnedAsync(ct) == Batch)
        {
        }

        return failures.Count == 0 ? count : throw new AggregateException(failures);
    }

    /// <summary>
    /// Destroys a person's data at once because they withdraw their consent (제37조 제1항, 제21조 제1항); returns false and does
    /// nothing while a feature still needs them, for something that is under way has to be ended first.
    /// </summary>
    /// <param name="tell">As for <see cref="RunAsync"/>, once for each purpose consented to.</param>
    public async Task<bool> WithdrawAsync(Guid person, Action<PortalDb, ProcessingPurpose, int> tell, CancellationToken ct)
    {
        var isDone = await writes.RunAsync(async (db, token) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var holding in _holdings)
                if (await holding.StillNeedsAsync(db, person, now, token)) return false;
            var consented = await db.Set<ConsentRecord>().Where(c => c.PersonId == person).Select(c => c.Purpose).Distinct().OrderBy(p => p).Take(Batch).ToListAsync(token);
            await ReduceAsync(db, person, now, token);
            foreach (var purpose in consented) tell(db, purposes.Get(purpose), 1);
            return true;
        }, ct);
        if (isDone) await keys.EraseAsync([person], ct);
        return isDone;
    }

    private async Task<int> EndAllAsync(IPersonalHolding holding, Action<PortalDb, ProcessingPurpose, int> tell, CancellationToken ct)
    {
        var seen = new HashSet<Guid>();
        for (; ; )
        {
            var (due, gone) = await writes.RunAsync((db, token) => EndAsync(db, holding, seen, tell, token), ct);
            await keys.EraseAsync(gone, ct);
            seen.UnionWith(due);
            if (due.Count < Batch) return seen.Count;
        }
    }

    private async Task<(IReadOnlyList<Guid> Due, IReadOnlyList<Guid> Gone)> EndAsync(PortalDb db, IPersonalHolding holding, HashSet<Guid> seen, Action<PortalDb, ProcessingPurpose, int> tell, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await holding.DueAsync(db, now, Batch, ct);
        if (due.Any(seen.Contains)) throw new InvalidOperationException($"The holding of {holding.Purpose} names persons again that it has reduced.");
        var gone = new List<Guid>();
        foreach (var person in due)
        {
            await holding.ReduceAsync(db, person, ct);
            await db.Set<ConsentRecord>().Where(c => c.PersonId == person && c.Purpose == holding.Purpose).ExecuteDeleteAsync(ct);
            if (await IsNeededAsync(db, holding, person, now, ct)) continue;
            await ReduceAsync(db, person, now, ct);
            gone.Add(person);
        }

        if (due.Count > 0) tell(db, purposes.Get(holding.Purpose), due.Count);
        return (due, gone);
    }

    private async Task<bool> IsNeededAsync(PortalDb db, IPersonalHolding but, Guid person, DateTime now, CancellationToken ct)
    {
        foreach (var other in _holdings.Where(h => h != but))
            if (await other.StillNeedsAsync(db, person, now, ct)) return true;
        return false;
    }

    // A backup from before a destruction brings rows back whose keys are gone: they cannot be read, and they go again.
    private Task<int> ReduceReturnedAsync(CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var returned = await db.Set<PersonKeyRecord>().Where(k => k.DestroyedAt != null && k.ReducedAt == null).OrderBy(k => k.PersonId).Take(Batch).Select(k => k.PersonId).ToListAsync(token);
        foreach (var person in returned) await ReduceAsync(db, person, clock.GetUtcNow().UtcDateTime, token);
        return returned.Count;
    }, ct);

    private async Task ReduceAsync(PortalDb db, Guid person, DateTime now, CancellationToken ct)
    {
        foreach (var holding in _holdings) await holding.ReduceAsync(db, person, ct);
        foreach (var trace in _traces) await trace.ReduceAsync(db, person, ct);
        await db.Set<ConsentRecord>().Where(c => c.PersonId == person).ExecuteDeleteAsync(ct);
        if (await db.Set<PersonKeyRecord>().FindAsync([person], ct) is not { } record) return;
        record.DestroyedAt ??= now;
        record.ReducedAt = now;
    }
}
