using CenterPortal.Data;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>What the page behind a letter's link shows; no address.</summary>
/// <param name="When">When the event is, in words.</param>
/// <param name="IsConfirmed">The address agreed already.</param>
/// <param name="Refusal">Why there is nothing left to hear; null when there is.</param>
public sealed record ReminderView(int EventId, string Name, string When, bool IsConfirmed, string? Refusal);

/// <summary>The address agrees, by a button behind its letter's link: mail programs open links by themselves, and press no button.</summary>
public sealed class ConfirmReminder(PortalWrites writes, IDbContextFactory<PortalDb> contexts, ReminderLinks links, EventReminders reminders, TimeProvider clock)
{
    /// <summary>What a word opens; null when there is nothing behind it. Looking changes nothing.</summary>
    public async Task<ReminderView?> LookAsync(string? word, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await links.FindAsync(db, word, ct) is not { } reminder || await EventAsync(db, reminder, ct) is not { } market) return null;
        return new ReminderView(market.Id, market.Name, SpanWords.When(market.StartsAt, market.EndsAt), reminder.Hears, ReminderRefusals.OfHearing(market, Now));
    }

    /// <summary>Confirms; null when it was done, else one sentence. A second time changes nothing.</summary>
    public Task<string?> HandleAsync(string? word, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (await links.FindAsync(db, word, token) is not { } reminder || await EventAsync(db, reminder, token) is not { } market) return ReminderRefusals.Gone;
        if (ReminderRefusals.OfHearing(market, Now) is { } refusal) return refusal;
        if (reminder.ConfirmedAt is not null) return null;
        reminder.Confirm(Now);
        // Asked for in time and confirmed late: the morning is over, so the letter goes at once.
        if (Now >= EventReminders.RemindAt(market)) await reminders.RemindAsync(db, market, [reminder], token);
        return null;
    }, ct);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static Task<MarketEvent?> EventAsync(PortalDb db, EventReminder reminder, CancellationToken ct) =>
        db.Set<MarketEvent>().SingleOrDefaultAsync(e => e.Id == reminder.EventId && e.Publication != null, ct);
}
