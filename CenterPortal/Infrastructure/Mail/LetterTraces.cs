using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Letters of a destroyed person: those that wait are dropped, all lose what is personal.</summary>
internal sealed class LetterTraces(TimeProvider clock) : IPersonalTrace
{
    private const int MostOfOne = 1000;

    public async Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var letter in await db.Set<OutboxLetter>().Where(l => l.PersonId == person && (l.Sealed != null || l.State == LetterState.Waiting)).OrderBy(l => l.Id).Take(MostOfOne).ToListAsync(ct))
        {
            letter.Drop(now);
            db.LogLetter(letter, "dropped", now);
        }
    }
}

/// <summary>A letter that has reached its person has done its work: half a year later only the fact stays.</summary>
internal sealed class LetterHousekeeping(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public string Name => "letter-housekeeping";

    public TimeSpan Every => TimeSpan.FromHours(12);

    public TimeSpan AtMost => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await ReduceAsync(ct) == Batch)
        {
        }
    }

    private Task<int> ReduceAsync(CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        var old = await db.Set<OutboxLetter>()
            .Where(l => l.Sealed != null && l.StateAt < before && (l.State == LetterState.Sent || l.State == LetterState.HandedOver || l.State == LetterState.Failed))
            .OrderBy(l => l.StateAt).Take(Batch).ToListAsync(token);
        foreach (var letter in old) letter.Reduce();
        return old.Count;
    }, ct);
}
