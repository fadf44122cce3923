using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>What became of a move.</summary>
/// <param name="Refusal">One Korean sentence; null when it was done.</param>
/// <param name="WasBefore">The programme before which it stood, to move it back; null when it was the last.</param>
public sealed record MoveOutcome(string? Refusal, int? WasBefore = null);

/// <summary>Moves a programme in the catalogue's order. It is told by its neighbour, so that another's move at the same time undoes neither.</summary>
public sealed class MoveProgramme(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Moves it before another; null moves it to the end.</summary>
    public Task<MoveOutcome> HandleAsync(int id, int? before, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return new MoveOutcome(ProgrammeOutcome.NotAllowed.Refusal);
        var all = await db.Set<Programme>().Where(p => p.Removal == null).OrderBy(p => p.Order).ThenBy(p => p.Id).Take(ProgrammeLimits.Programmes).ToListAsync(token);
        var at = all.FindIndex(p => p.Id == id);
        if (at < 0 || (before is { } wanted && all.TrueForAll(p => p.Id != wanted))) return new MoveOutcome("그 사이에 목록이 바뀌었습니다. 새 목록을 보고 다시 옮겨 주세요.");
        var wasBefore = at + 1 < all.Count ? all[at + 1].Id : (int?)null;
        if (before == id || before == wasBefore) return new MoveOutcome(null, wasBefore);
        var moved = all[at];
        all.RemoveAt(at);
        all.Insert(before is { } next ? all.FindIndex(p => p.Id == next) : all.Count, moved);
        foreach (var (index, programme) in all.Index()) programme.Order = index + 1;
        var now = clock.GetUtcNow().UtcDateTime;
        moved.Step(now);
        record.Note(db, by, "체험 순서 바꿈", moved.Subject());
        await db.LogProgrammeAsync(moved, "moved", now, token);
        return new MoveOutcome(null, wasBefore);
    }, ct);
}
