using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>The feature's addresses that are no pages.</summary>
internal static class EventEndpoints
{
    public static void MapMarketEvents(IEndpointRouteBuilder app)
    {
        app.MapGet("/events/{id:int}.ics", FileAsync).AllowAnonymous().WithMetadata(new PublicPageAttribute(EventTopics.Tag));
        Reminders.ReminderEndpoints.MapReminders(app);
    }

    private static async Task<IResult> FileAsync(int id, IDbContextFactory<PortalDb> contexts, CalendarFiles files, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<MarketEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Publication != null, ct) is not { } market) return Results.NotFound();
        var date = EventDates.Of(market, await db.VenuesOfAsync([market], ct));
        return Results.File(await files.WriteAsync([date], ct), CalendarFile.ContentType, $"event-{EventTopics.Text(id)}.ics");
    }
}
