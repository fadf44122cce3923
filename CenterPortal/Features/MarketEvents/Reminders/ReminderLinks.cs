using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>The private words of reminders: derived under the portal's key and stored nowhere.</summary>
public sealed class ReminderLinks(BlindIndex marks)
{
    private const int WordLength = 32;

    /// <summary>The word of a reminder's link.</summary>
    public string WordOf(Guid reminder) => marks.Of("event-reminder-link", reminder.ToString("N"))[..WordLength];

    /// <summary>What is stored of a word.</summary>
    public string MarkOf(string word) => marks.Of("event-reminder-link-mark", word);

    /// <summary>What an address is found by.</summary>
    public string MarkOfEmail(string email) => marks.Of("event-reminder-email", email);

    /// <summary>The reminder that a word opens; null when there is none.</summary>
    public async Task<EventReminder?> FindAsync(PortalDb db, string? word, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (word?.Length != WordLength) return null;
        var mark = MarkOf(word);
        return await db.Set<EventReminder>().SingleOrDefaultAsync(r => r.LinkMark == mark && r.StoppedAt == null, ct);
    }
}
