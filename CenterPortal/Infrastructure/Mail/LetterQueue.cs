using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>
/// Gives letters to be sent, each to one process at a time, and takes back what became of them. A holder that dies loses
/// its letter when the lease runs out; it then goes out again with the same Message-ID.
/// </summary>
public sealed class LetterQueue(PortalWrites writes, IDbContextFactory<PortalDb> contexts, PortalSettings settings, TimeProvider clock)
{
    // Minutes until the next attempt: together about two days.
    private static readonly int[] Pauses = [1, 5, 15, 60, 180, 360, 720, 1440];
    private readonly Guid _me = Guid.CreateVersion7();

    /// <summary>The longest that one attempt may take.</summary>
    public TimeSpan Attempt { get; } = settings.Smtp?.Timeout ?? TimeSpan.FromSeconds(30);

    private TimeSpan Lease => 2 * Attempt;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The next letter that is due, leased to this process; null when there is none.</summary>
    public async Task<OutboxLetter?> TakeAsync(CancellationToken ct)
    {
        // Looking first keeps an idle portal from writing.
        await using (var db = await contexts.CreateDbContextAsync(ct))
            if (!await Free(db, Now).AnyAsync(ct)) return null;
        return await writes.RunAsync(async (db, token) =>
        {
            var now = Now;
            var letter = await Free(db, now).OrderBy(l => l.DueAt).ThenBy(l => l.Id).FirstOrDefaultAsync(token);
            letter?.Lease(_me, now, now + Lease);
            return letter;
        }, ct);
    }

    /// <summary>How long until the next letter may be due; null when none waits.</summary>
    public async Task<TimeSpan?> WaitAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var next = await db.Set<OutboxLetter>().Where(l => l.State == LetterState.Waiting)
            .MinAsync(l => (DateTime?)(l.LeasedUntil != null && l.LeasedUntil > l.DueAt ? l.LeasedUntil : l.DueAt), ct);
        return next is { } at ? (at > Now ? at - Now : TimeSpan.Zero) : null;
    }

    /// <summary>A channel took it.</summary>
    public Task SentAsync(OutboxLetter letter, string channel, CancellationToken ct) => EndAsync(letter, "sent", (l, now) => l.Send(channel, now), ct);

    /// <summary>Its person is gone.</summary>
    public Task DroppedAsync(OutboxLetter letter, CancellationToken ct) => EndAsync(letter, "dropped", (l, now) => l.Drop(now), ct);

    /// <summary>It was not taken; it is tried again after a pause, or given up.</summary>
    public Task MissedAsync(OutboxLetter letter, string trouble, bool isHopeless, CancellationToken ct) => EndAsync(
        letter,
        "missed",
        (l, now) => l.Miss(trouble, now, isHopeless || l.Attempts > Pauses.Length ? null : now.AddMinutes(Pauses[l.Attempts - 1])),
        ct);

    // Who lost the lease meanwhile leaves the letter to its new holder, unless it can say that it was sent: that stays true.
    private Task EndAsync(OutboxLetter taken, string kind, Action<OutboxLetter, DateTime> end, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var letter = await db.Set<OutboxLetter>().SingleOrDefaultAsync(l => l.Id == taken.Id, token);
        if (letter is not { State: LetterState.Waiting } || (letter.LeasedBy != _me && kind != "sent")) return;
        end(letter, Now);
        db.LogLetter(letter, kind, Now);
    }, ct);

    private static IQueryable<OutboxLetter> Free(PortalDb db, DateTime now) =>
        db.Set<OutboxLetter>().Where(l => l.State == LetterState.Waiting && l.DueAt <= now && (l.LeasedUntil == null || l.LeasedUntil <= now));
}
