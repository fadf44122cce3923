using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>What became of saving a session.</summary>
/// <param name="Id">The session; null when nothing was saved.</param>
/// <param name="Met">Visits that the team could not make beside it; nothing was saved because nobody had seen them.</param>
public sealed record SavedSession(int? Id, FieldErrors Errors, string? Refusal = null, EngagementLook? Met = null)
{
    /// <summary>True when it was saved.</summary>
    public bool IsDone => Id is not null;
}

/// <summary>
/// Adds a session, or changes one: whoever booked is told of another time or place, and places that were added go to those who wait.
/// It takes its team away from visits; where it meets some, staff see them first and decide.
/// </summary>
public sealed class SaveSession(
    PortalWrites writes, ProgrammeBook programmes, TeamBook teams, PlacePools pools, WaitingLists waiting, SessionLetters letters, EngagementCheck check, EngagementChanges engagements, StaffRecord record, TimeProvider clock)
{
    private const string Stale = "그 사이에 다른 직원이 이 체험을 바꿨습니다. 닫고 다시 열어 보고 고쳐 주세요.";

    /// <summary>Saves it and shows it to readers.</summary>
    /// <param name="id">The session; null for a new one.</param>
    /// <param name="known">The plan that the person saw; null for a new one.</param>
    /// <param name="isDespite">The person has seen the visits that it meets.</param>
    public Task<SavedSession> HandleAsync(int? id, SessionPlan? known, WantedSession wanted, Guid? by, bool isDespite = false, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var (errors, now) = (new FieldErrors(), clock.GetUtcNow().UtcDateTime);
        if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return new SavedSession(null, errors, SessionRefusals.NotAllowed);
        var session = id is null ? new PublicSession() : await db.Set<PublicSession>().SingleOrDefaultAsync(s => s.Id == id, token);
        if (session is null) return new SavedSession(null, errors, "그런 체험이 없습니다. 목록에서 다시 골라 주세요.");
        if (id is not null && session.Plan != known) return new SavedSession(null, errors, Stale);
        if (session.CallingOff is not null) return new SavedSession(null, errors, "열지 않기로 한 체험은 고칠 수 없습니다. 새로 더해 주세요.");
        if (await PlanAsync(db, wanted, errors, now, token) is not { } plan) return new SavedSession(null, errors);
        var taken = id is null ? 0 : session.Capacity - await pools.FreeAsync(db, session.Pool, session.Capacity, token);
        if (plan.Capacity < taken) errors.Add(WantedSession.Places, $"이미 {taken}자리가 나갔습니다. 그보다 줄이려면 먼저 신청을 취소해 주세요.");
        if (!errors.IsEmpty) return new SavedSession(null, errors);
        if (session.Plan == plan) return new SavedSession(id, errors);

        var (before, left) = (session.Plan, id is null ? (DateOnly?)null : session.Date);
        var (took, takes) = (id is null ? null : SessionEngagements.Of(session.Id, before), SessionEngagements.Of(session.Id, plan));
        var met = takes == took ? EngagementLook.Nothing : await check.LookAsync(db, takes, by, token);
        if (met.Clashes.Count > 0 && !isDespite) return new SavedSession(null, errors, Met: met);
        session.Take(plan, now);
        session.IsSample = false;
        session.Publish(by, now);
        if (id is null) db.Add(session);
        await db.SaveChangesAsync(token);
        var programme = (await programmes.FindAsync(db, plan.ProgrammeId, token))?.Name ?? "체험";
        record.Note(db, by, id is null ? "공개 체험 더함" : "공개 체험 고침", session.Subject(programme), id is null ? null : Said(before), Said(plan) + (met.Clashes.Count > 0 ? $", 겹치는 방문 {met.Clashes.Count}건을 보고 정함" : ""));
        if (id is not null && IsOtherwise(before, plan)) await TellAsync(db, session, token);
        await waiting.AdvanceAsync(db, session.Pool, token);
        await db.LogSessionAsync(session, id is null ? "published" : "written", now, token, left);
        if (takes != took) await engagements.ToldAsync(db, took is null ? [takes] : [took, takes], token);
        return new SavedSession(session.Id, errors);
    }, ct);

    private async Task<SessionPlan?> PlanAsync(PortalDb db, WantedSession wanted, FieldErrors errors, DateTime now, CancellationToken ct)
    {
        var programme = await programmes.FindAsync(db, wanted.ProgrammeId, ct);
        if (programme is not { IsPublic: true }) errors.Add(WantedSession.Programme, "독자에게 보이는 체험을 골라 주세요.");
        if (!(await teams.AllAsync(db, ct)).Any(t => t.Id == wanted.TeamId)) errors.Add(WantedSession.Team, "맡을 사업단을 골라 주세요.");
        if (!(await teams.DistrictsAsync(db, ct)).Any(d => d.Slug == wanted.District)) errors.Add(WantedSession.DistrictField, "어느 구인지 골라 주세요.");
        return wanted.Read(errors, now);
    }

    private static bool IsOtherwise(SessionPlan before, SessionPlan after) =>
        (before.StartsAt, before.Minutes, before.Place, before.ProgrammeId) != (after.StartsAt, after.Minutes, after.Place, after.ProgrammeId);

    private async Task TellAsync(PortalDb db, PublicSession session, CancellationToken ct)
    {
        var waits = (await db.WaitingAsync(session, ct)).ToDictionary(e => e.SubjectId);
        foreach (var booking in await db.StandingBookingsAsync(session.Id, ct))
        {
            booking.Step();
            await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Changed, Reason: "날짜나 시간, 장소가 달라졌습니다. 아래를 다시 봐 주세요.", HasCalendar: !waits.ContainsKey(booking.Id)), ct);
        }
    }

    private static string Said(SessionPlan plan) => $"{SessionWords.When(plan.StartsAt, plan.Minutes)}, {plan.Place}, {plan.Capacity}자리";
}
