using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>Calls a session off and tells everyone who booked or waits, with the reason.</summary>
public sealed class CallOffSession(PortalWrites writes, ProgrammeBook programmes, SessionLetters letters, EngagementChanges engagements, StaffRecord record, TimeProvider clock)
{
    /// <summary>How many would be told.</summary>
    public static int Told(IReadOnlyCollection<RosterRow> rows) => rows.Count(r => r.State is Queries.BookingState.Booked or Queries.BookingState.Waiting or Queries.BookingState.Offered);

    /// <summary>Calls it off; a second time nothing happens.</summary>
    public Task<SessionOutcome> HandleAsync(int id, string reason, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var said = string.Concat((reason ?? "").Where(c => !char.IsControl(c))).Trim();
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return new SessionOutcome(SessionRefusals.NotAllowed);
        if (said.Length is 0 or > SessionLimits.Reason) return new SessionOutcome($"신청한 분들이 읽을 까닭을 {SessionLimits.Reason}자 안으로 적어 주세요.");
        if (await db.Set<PublicSession>().SingleOrDefaultAsync(s => s.Id == id, token) is not { } session) return new SessionOutcome("그런 체험이 없습니다. 목록에서 다시 골라 주세요.");
        if (session.CallingOff is not null) return new SessionOutcome("이미 열지 않기로 한 체험입니다.");
        var now = clock.GetUtcNow().UtcDateTime;
        if (now >= session.StartsAt) return new SessionOutcome("이미 시작한 체험은 열지 않기로 할 수 없습니다.");
        session.CallOff(by, now, said);
        // All at once: there is nothing left that one who leaves could pass on to the next.
        var waits = (await db.WaitingAsync(session, token)).ToDictionary(e => e.SubjectId);
        foreach (var entry in waits.Values) entry.End(WaitingEnd.Left, now);
        foreach (var booking in await db.StandingBookingsAsync(id, token))
        {
            booking.Step();
            await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.CalledOff, Reason: said, HasCalendar: !waits.ContainsKey(booking.Id)), token);
        }

        record.Note(db, by, "공개 체험 열지 않음", session.Subject((await programmes.FindAsync(db, session.ProgrammeId, token))?.Name ?? "체험"), after: said);
        await db.LogSessionAsync(session, "called-off", now, token);
        await engagements.ToldAsync(db, [SessionEngagements.Of(id, session.Plan)], token);
        return SessionOutcome.Done;
    }, ct);
}
