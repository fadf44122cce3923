using CenterPortal.Data;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>Ten in the morning of the day before an event of which somebody wants to hear: the letters are written then, from what the event is then.</summary>
internal sealed class ReminderBoundary(EventReminders reminders, IDbContextFactory<PortalDb> contexts, TimeProvider clock) : ITimeBoundary
{
    private const int MostOfDay = 100;

    public string Name => "event-reminder";

    public async Task<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var next = SeoulTime.DateOf(utcNow);
        while (MorningBefore(next) <= utcNow) next = next.AddDays(1);
        var day = await Reminded(db).Where(e => e.From >= next).OrderBy(e => e.From).Select(e => (DateOnly?)e.From).FirstOrDefaultAsync(ct);
        return day is { } at ? MorningBefore(at) : null;
    }

    public async Task LogAsync(PortalDb db, DateTime utcInstant, CancellationToken ct)
    {
        var (day, now) = (SeoulTime.DateOf(utcInstant).AddDays(1), clock.GetUtcNow().UtcDateTime);
        // Late after a standstill: what has begun needs no reminder.
        foreach (var market in await Reminded(db).Where(e => e.From == day && e.StartsAt > now).OrderBy(e => e.Id).Take(MostOfDay).ToListAsync(ct))
            await reminders.RemindAsync(db, market, ct);
    }

    private static IQueryable<MarketEvent> Reminded(PortalDb db) => db.Set<MarketEvent>().Where(e => e.Publication != null && e.Cancellation == null
        && db.Set<EventReminder>().Any(r => r.EventId == e.Id && r.ConfirmedAt != null && r.StoppedAt == null));

    private static DateTime MorningBefore(DateOnly day) => SeoulTime.ToUtc(day.AddDays(-1), EventReminders.Morning);
}
