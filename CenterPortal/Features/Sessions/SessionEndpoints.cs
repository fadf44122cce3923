using CenterPortal.Data;
using CenterPortal.Features.Sessions.Letters;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions;

/// <summary>Addresses of sessions that are no pages.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(IEndpointRouteBuilder app) =>
        app.MapGet(Urls.BookingCalendar("{link}"), CalendarAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Forms).WithMetadata(new PrivateLinkAttribute());

    // Who waits or waited in vain has no entry to put in or to take out.
    private static async Task<IResult> CalendarAsync(string link, HttpContext http, IDbContextFactory<PortalDb> contexts, Receipts receipts, BookingReading bookings, CalendarIssuer issuer, TimeProvider clock, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await receipts.FindByLinkAsync(db, link, ct) is not { Kind: SessionBooking.Kind, SubjectId: var id }
            || await bookings.FindAsync(id, ct) is not { State: not (BookingState.Waiting or BookingState.Offered or BookingState.Lapsed) } view
            || await db.LoadBookingAsync(id, ct) is not var (booking, session)) return Results.NotFound();
        return Results.File(CalendarFile.Write(SessionCalendar.Entry(session, booking, view.Session.Programme), await issuer.AtAsync(db, clock.GetUtcNow().UtcDateTime, ct)), CalendarFile.ContentType, "session.ics");
    }
}
