using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Editing.Contract;

/// <summary>Throws away what a person was writing, and brings it back.</summary>
public sealed class DiscardDraft(PortalWrites writes, TimeProvider clock)
{
    /// <summary>Throws away; false when there is nothing of this person's about the subject.</summary>
    public Task<bool> HandleAsync(Guid by, string subject, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (await FindAsync(db, by, subject, token) is not { IsOpen: true } draft) return false;
        draft.Discard(clock.GetUtcNow().UtcDateTime);
        return true;
    }, ct);

    /// <summary>Brings back what was thrown away last; false when there is nothing.</summary>
    public Task<bool> UndoAsync(Guid by, string subject, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (await FindAsync(db, by, subject, token) is not { DiscardedAt: not null, TakenAt: null } draft) return false;
        draft.Restore();
        return true;
    }, ct);

    private static Task<Draft?> FindAsync(PortalDb db, Guid by, string subject, CancellationToken ct) =>
        db.Set<Draft>().SingleOrDefaultAsync(d => d.PersonId == by && d.Subject == subject, ct);
}
