using CenterPortal.Data;
using CenterPortal.Features.Privacy.Contract;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>The address wants to hear no more: what is known of it goes at once, and letters that wait go with it.</summary>
public sealed class StopReminder(PortalWrites writes, ReminderLinks links, WithdrawConsent withdrawal, TimeProvider clock)
{
    /// <summary>Stops it; of a word behind which nothing is, nothing is to be done.</summary>
    public async Task HandleAsync(string? word, CancellationToken ct = default)
    {
        var person = await writes.RunAsync(async (db, token) =>
        {
            var reminder = await links.FindAsync(db, word, token);
            reminder?.Stop(clock.GetUtcNow().UtcDateTime);
            return reminder?.PersonId;
        }, ct);
        // Should the program die in between, the destruction job finds it stopped.
        if (person is { } who) await withdrawal.HandleAsync(who, ct);
    }
}
