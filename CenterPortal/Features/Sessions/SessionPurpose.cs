using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions;

/// <summary>Why the portal keeps who booked places, and for how long.</summary>
public static class SessionPurpose
{
    /// <summary>The key of the purpose.</summary>
    public const string Key = "session";

    /// <summary>Three months: long enough for a lost thing, a complaint or a question about what happened, and for nothing else.</summary>
    public static ProcessingPurpose Purpose { get; } = new(
        Key,
        "공개 체험 신청",
        "자리를 잡아 두고, 바뀐 것을 알리고, 체험하는 날 온 사람을 확인합니다.",
        "연락할 분의 이름, 전화번호, 이메일, 알려 주신 참가자 사정",
        "정보주체의 동의(개인정보 보호법 제15조 제1항 제1호)",
        "체험한 날이나 신청이 끝난 날부터 3개월",
        new Period(Months: 3),
        IsMandatory: true,
        "동의하지 않으시면 자리를 잡아 둘 연락처가 없어 신청을 받을 수 없습니다. 전화로 물어보시는 것은 언제든 괜찮습니다.",
        Version: 1);
}

/// <summary>A booking's person goes three months after the session, or after the booking ended otherwise; sizes stay for the figures.</summary>
internal sealed class SessionHolding : IPersonalHolding
{
    private const int MostOfOne = 100;

    public string Purpose => SessionPurpose.Key;

    public async Task<IReadOnlyList<Guid>> DueAsync(PortalDb db, DateTime now, int most, CancellationToken ct)
    {
        var before = SessionPurpose.Purpose.Keep.EndedBefore(now);
        return await (
            from booking in db.Set<SessionBooking>().AsNoTracking()
            join session in db.Set<PublicSession>() on booking.SessionId equals session.Id
            where booking.Contact != null && (session.StartsAt < before || session.CallingOff!.At < before || booking.Cancellation!.At < before || booking.LapsedAt < before)
            orderby booking.MadeAt
            select booking.PersonId).Take(most).ToListAsync(ct);
    }

    public async Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct)
    {
        foreach (var booking in await db.Set<SessionBooking>().Where(b => b.PersonId == person).OrderBy(b => b.MadeAt).Take(MostOfOne).ToListAsync(ct))
            booking.Reduce();
    }

    public Task<bool> StillNeedsAsync(PortalDb db, Guid person, DateTime now, CancellationToken ct) => (
        from booking in db.Set<SessionBooking>()
        join session in db.Set<PublicSession>() on booking.SessionId equals session.Id
        where booking.PersonId == person && booking.Contact != null && booking.Cancellation == null && booking.LapsedAt == null
            && session.CallingOff == null && session.StartsAt > now
        select booking).AnyAsync(ct);
}
