using CenterPortal.Data;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Sessions;

/// <summary>Groups that wait for places of a session. An offer is a held claim that ends with the offer, and with the beginning of the session at the latest.</summary>
internal sealed class SessionQueue(PlacePools pools, SessionLetters letters, TimeProvider clock) : IWaitingQueue
{
    public string Kind => SessionBooking.Kind;

    // The entries of one queue wait for one session. Reasons are said when they are read, so nobody is asked for those alone.
    public async Task<IReadOnlyList<WaitingEntry>> WorthAskingAsync(PortalDb db, IReadOnlyList<WaitingEntry> entries, CancellationToken ct)
    {
        if (entries is not [var first, ..] || await db.LoadBookingAsync(first.SubjectId, ct) is not var (_, session)) return [];
        if (session.CallingOff is not null || Now >= session.StartsAt) return [];
        var free = await pools.FreeAsync(db, session.Pool, session.Capacity, ct);
        var worth = new List<WaitingEntry>();
        foreach (var entry in entries.Where(e => e.Size <= free))
        {
            free -= entry.Size;
            worth.Add(entry);
        }

        return worth;
    }

    public async Task<WaitingAnswer> TryOfferAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await db.LoadBookingAsync(entry.SubjectId, ct) is not var (booking, session) || !booking.Stands || session.CallingOff is not null) return new WaitingAnswer(null, "끝난 신청입니다.");
        if (Now >= session.StartsAt) return new WaitingAnswer(null, "체험이 시작되었습니다.");
        var until = entry.OfferUntil < session.StartsAt ? entry.OfferUntil : session.StartsAt;
        if (await pools.TryClaimAsync(db, session.Pool, session.Capacity, Kind, booking.Id, entry.Size, until, ct))
            return new WaitingAnswer(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.Size}자리"), "자리가 났습니다.", until);
        return new WaitingAnswer(null, SessionWords.WaitingReason(await pools.FreeAsync(db, session.Pool, session.Capacity, ct), entry.Size));
    }

    public async Task WithdrawOfferAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await db.LoadBookingAsync(entry.SubjectId, ct) is not var (booking, session)) return;
        await pools.ReleaseAsync(db, session.Pool, Kind, booking.Id, ct);
        await db.LogSessionAsync(session, "places", Now, ct);
    }

    public async Task<bool> RanOutAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        await WithdrawOfferAsync(db, entry, ct);
        return entry.OfferedAt is not { } since || await db.LoadBookingAsync(entry.SubjectId, ct) is not var (booking, _)
            || !await db.IsUntoldAsync(booking.PersonId, SessionTemplates.Offered, since, ct);
    }

    public async Task OfferedAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await db.LoadBookingAsync(entry.SubjectId, ct) is not var (booking, session)) return;
        booking.Step();
        await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Offered, Until: entry.OfferUntil), ct);
        await db.LogSessionAsync(session, "places", Now, ct);
    }

    public async Task SilentAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await db.LoadBookingAsync(entry.SubjectId, ct) is not var (booking, session) || !booking.Stands) return;
        booking.Lapse(Now);
        await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Lapsed), ct);
        await db.LogSessionAsync(session, "places", Now, ct);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
