using CenterPortal.Data;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>The one write in which staff change where a programme stands: asks for the right, notes the act, logs the change.</summary>
public sealed class ProgrammeActs(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Changes one programme.</summary>
    /// <param name="act">Answers the act's word in the change log and its words in the record; null when nothing is to be changed.</param>
    public Task<ProgrammeOutcome> RunAsync(int id, Guid? by, Func<Programme, DateTime, (string Kind, string Words)?> act, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return ProgrammeOutcome.NotAllowed;
        if (await db.Set<Programme>().SingleOrDefaultAsync(p => p.Id == id, token) is not { } programme) return ProgrammeOutcome.NoProgramme;
        var now = clock.GetUtcNow().UtcDateTime;
        if (act(programme, now) is not { } done) return ProgrammeOutcome.Done;
        record.Note(db, by, done.Words, programme.Subject());
        await db.LogProgrammeAsync(programme, done.Kind, now, token);
        return ProgrammeOutcome.Done;
    }, ct);
}
