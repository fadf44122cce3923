using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Samples;

/// <summary>Three invented sessions at places that the centre's markets are known from; each says that it is an example.</summary>
internal sealed class SampleSessions(ProgrammeBook programmes, EngagementChanges engagements, WorkingTime time, TimeProvider clock) : ISeed
{
    private static readonly (string Programme, int Weeks, DayOfWeek Day, TimeOnly At, string Place, string District, int Capacity, int Most, string Note)[] Known =
    [
        ("cork-craft", 2, DayOfWeek.Saturday, new(14, 0), "송강근린공원 재미나 마당", "yuseong", 24, 6, "비가 오면 관리동 안에서 합니다."),
        ("napkin-art", 2, DayOfWeek.Saturday, new(16, 0), "송강근린공원 재미나 마당", "yuseong", 16, 4, "물감이 묻을 수 있으니 편한 옷으로 오세요."),
        ("sock-doll", 3, DayOfWeek.Saturday, new(13, 0), "대전 서구 마치광장", "seo", 30, 30, "단체는 미리 알려 주시면 탁자를 붙여 놓습니다."),
    ];

    public Task SeedFactsAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task SeedSamplesAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<PublicSession>().AnyAsync(ct)) return;
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var sample in Known)
        {
            if (await programmes.FindAsync(db, sample.Programme, ct) is not { IsPublic: true, TeamIds.Count: > 0 } programme) continue;
            var date = DayAfter(SeoulTime.DateOf(now), sample.Weeks, sample.Day);
            var session = new PublicSession { IsSample = true };
            session.Take(new SessionPlan(
                programme.Id, programme.TeamIds[0], SeoulTime.ToUtc(date, sample.At), programme.Minutes, sample.Place, sample.District, sample.Capacity, sample.Most,
                await time.DeadlineBeforeAsync(db, date, 1, ct), sample.Note), now);
            session.Publish(null, now);
            db.Add(session);
            // The log carries ids, which the database gives with the first save.
            await db.SaveChangesAsync(ct);
            await db.LogSessionAsync(session, "published", now, ct);
            await engagements.ToldAsync(db, [SessionEngagements.Of(session.Id, session.Plan)], ct);
        }
    }

    public async Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct)
    {
        var samples = await db.Set<PublicSession>().Where(s => s.IsSample).OrderBy(s => s.Id).Take(SessionLimits.Listed).ToListAsync(ct);
        var kept = 0;
        foreach (var session in samples)
        {
            // People have places there: staff call it off and tell them, or hold it.
            if (await db.Set<SessionBooking>().AnyAsync(b => b.SessionId == session.Id, ct))
            {
                kept++;
                continue;
            }

            await db.LogSessionAsync(session, "removed", clock.GetUtcNow().UtcDateTime, ct);
            db.Remove(session);
            await engagements.ToldAsync(db, [SessionEngagements.Of(session.Id, session.Plan)], ct);
        }

        return new SampleRemoval(samples.Count - kept, kept);
    }

    private static DateOnly DayAfter(DateOnly today, int weeks, DayOfWeek day) => today.AddDays((7 * weeks) + (((int)day - (int)today.DayOfWeek + 7) % 7));
}

/// <summary>What sessions name that are no samples, or that people have booked.</summary>
internal sealed class SessionNames : INamesRecords
{
    public async Task<IReadOnlyCollection<int>> NamedAsync(PortalDb db, string table, CancellationToken ct)
    {
        var real = db.Set<PublicSession>().Where(s => !s.IsSample || db.Set<SessionBooking>().Any(b => b.SessionId == s.Id));
        return table switch
        {
            NamedRecords.Programmes => await real.Select(s => s.ProgrammeId).Distinct().OrderBy(id => id).Take(SessionLimits.Listed).ToListAsync(ct),
            NamedRecords.Teams => await real.Select(s => s.TeamId).Distinct().OrderBy(id => id).Take(SessionLimits.Listed).ToListAsync(ct),
            _ => [],
        };
    }
}
