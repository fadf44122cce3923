using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions.Samples;

/// <summary>Three invented sessions at places that the centre's markets are known from; each says that it is an example.</summary>
internal sealed class SampleSessions(ProgrammeBook programmes, WorkingTime time, Receipts receipts, TimeProvider clock) : ISeed
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
                await time.DeadlineBeforeAsync(db, date, 1, ct), sample.Note));
            session.Publish(null, now);
            db.Add(session);
            // The log carries ids, which the database gives with the first save.
            await db.SaveChangesAsync(ct);
            await db.LogSessionAsync(session, "published", now, ct);
        }
    }

    public async Task<int> RemoveSamplesAsync(PortalDb db, CancellationToken ct)
    {
        var gone = await db.Set<PublicSession>().Where(s => s.IsSample).OrderBy(s => s.Id).Take(SessionLimits.Listed).ToListAsync(ct);
        foreach (var session in gone)
        {
            var pool = session.Pool;
            var bookings = await db.Set<SessionBooking>().Where(b => b.SessionId == session.Id).OrderBy(b => b.Id).Take(SessionLimits.Bookings).ToListAsync(ct);
            foreach (var booking in bookings) await receipts.ForgetAsync(db, booking.PersonId, ct);
            await db.Set<PlaceClaim>().Where(c => c.Pool == pool).ExecuteDeleteAsync(ct);
            await db.Set<WaitingEntry>().Where(e => e.Queue == pool).ExecuteDeleteAsync(ct);
            db.RemoveRange(bookings);
            await db.LogSessionAsync(session, "removed", clock.GetUtcNow().UtcDateTime, ct);
            db.Remove(session);
        }

        return gone.Count;
    }

    private static DateOnly DayAfter(DateOnly today, int weeks, DayOfWeek day) => today.AddDays((7 * weeks) + (((int)day - (int)today.DayOfWeek + 7) % 7));
}
