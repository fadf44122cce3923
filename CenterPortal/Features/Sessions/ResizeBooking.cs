using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Features.Sessions.Form;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Sessions;

/// <summary>
/// Changes how many come. Fewer frees places; more is only possible while they are free, and nothing is lost when they are not. A group
/// that waits may change its size too and keeps its place.
/// </summary>
public sealed class ResizeBooking(PortalWrites writes, PlacePools pools, WaitingLists waiting, SessionLetters letters, TimeProvider clock)
{
    /// <summary>By whoever holds the receipt; <paramref name="typed"/> as it was typed.</summary>
    public Task<SessionOutcome> HandleAsync(Guid id, string? typed, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.LoadBookingAsync(id, token) is not var (booking, session)) return new SessionOutcome(SessionRefusals.NoBooking);
        if (SessionRefusals.OfChange(session, booking, now) is { } refusal) return new SessionOutcome(refusal);
        var fields = new TypedFields(_ => typed);
        var size = fields.Number(SessionFields.Size, 1, session.MostPerBooking, "명", "몇 명이 오시는지 적어 주세요.");
        if (!fields.Errors.IsEmpty) return new SessionOutcome(fields.Errors[SessionFields.Size]);
        if (size == booking.Size) return SessionOutcome.Done;
        var entry = await waiting.FindAsync(db, SessionBooking.Kind, booking.Id, token);
        if (entry is not null)
        {
            if (entry.HasOffer(now)) return new SessionOutcome("먼저 난 자리를 받을지 골라 주세요. 그다음에 인원을 바꿀 수 있습니다.");
            entry.Size = size;
        }
        else
        {
            // Who waits longer comes before who wants more.
            await waiting.AdvanceAsync(db, session.Pool, token);
            if (!await pools.TryClaimAsync(db, session.Pool, session.Capacity, SessionBooking.Kind, booking.Id, size, heldUntil: null, token))
                return new SessionOutcome($"남은 자리가 모자라 {size}명으로 늘릴 수 없습니다. 잡아 두신 {booking.Size}자리는 그대로입니다.");
        }

        booking.Resize(size);
        // Told before anything is offered, so that an offer to the smaller group is the later letter.
        await letters.SendAsync(db, booking, session, new SessionLetter(SessionTemplates.Changed, Reason: $"인원을 {size}명으로 바꿨습니다.", HasCalendar: entry is null), token);
        await waiting.AdvanceAsync(db, session.Pool, token);
        await db.LogSessionAsync(session, "places", now, token);
        return SessionOutcome.Done;
    }, ct);
}
