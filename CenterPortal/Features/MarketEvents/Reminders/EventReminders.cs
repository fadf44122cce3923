using CenterPortal.Data;
using CenterPortal.Features.MarketEvents.Queries;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>Writes the letters to those who want to hear of an event, inside the caller's write.</summary>
public sealed class EventReminders(Outbox outbox, ReminderLinks links, PersonalData personal, PortalSettings settings, TimeProvider clock)
{
    /// <summary>Seoul time.</summary>
    internal static readonly TimeOnly Morning = new(10, 0);

    private const int Mended = 5;

    /// <summary>When (UTC) an event is reminded of: ten in the morning of the day before.</summary>
    public static DateTime RemindAt(MarketEvent market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return SeoulTime.ToUtc(market.From.AddDays(-1), Morning);
    }

    /// <summary>
    /// Tells all who confirmed that the event has changed, or that it is called off when it is. Call it after the change was taken.
    /// </summary>
    /// <param name="reason">Why, in words for readers; may be empty.</param>
    /// <param name="notBefore">No letter leaves earlier (UTC), so that an undo can still take them back.</param>
    public async Task TellAsync(PortalDb db, MarketEvent market, string reason, DateTime notBefore, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(market);
        var template = market.Cancellation is null ? ReminderTemplates.Changed : ReminderTemplates.CalledOff;
        await SendAsync(db, market, await HearersAsync(db, market, ct), template, r => ToldKey(r, market.Sequence), reason, notBefore, ct);
    }

    /// <summary>Takes back the letters by which a change was told and that have not left.</summary>
    /// <param name="sequence">The event's <see cref="MarketEvent.Sequence"/> when the change was told, or a few steps later.</param>
    /// <returns>How many will not be sent; whoever is not among them has heard.</returns>
    public async Task<int> TakeBackAsync(PortalDb db, MarketEvent market, int sequence, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(market);
        // Words that were mended between two changes of the place have raised the sequence too.
        var sequences = Enumerable.Range(sequence - Mended, Mended + 1);
        return await outbox.TakeBackAsync(db, [.. (await HearersAsync(db, market, ct)).SelectMany(r => sequences.Select(s => ToldKey(r, s)))], ct);
    }

    /// <summary>Reminds all who confirmed; an event that does not take place is not reminded of.</summary>
    public async Task RemindAsync(PortalDb db, MarketEvent market, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(market);
        await RemindAsync(db, market, await HearersAsync(db, market, ct), ct);
    }

    /// <summary>Reminds some; of one day each hears once.</summary>
    internal async Task RemindAsync(PortalDb db, MarketEvent market, IReadOnlyList<EventReminder> hearers, CancellationToken ct)
    {
        if (market.Publication is null || market.Cancellation is not null) return;
        await SendAsync(db, market, hearers, ReminderTemplates.Day, r => $"event-reminder/{r.Id:N}/day/{SeoulTime.TableDate(market.From)}", "", null, ct);
    }

    /// <summary>Asks the address of a wish whether it is theirs.</summary>
    internal Task AskAsync(PortalDb db, MarketEvent market, EventReminder reminder, CancellationToken ct) =>
        SendAsync(db, market, [reminder], ReminderTemplates.Ask, r => $"event-reminder/{r.Id:N}/ask/{r.Asks}", "", null, ct);

    private async Task SendAsync(PortalDb db, MarketEvent market, IReadOnlyList<EventReminder> hearers, string template, Func<EventReminder, string> keyOf, string reason, DateTime? notBefore, CancellationToken ct)
    {
        if (hearers.Count == 0) return;
        var venues = await db.VenuesOfAsync([market], ct);
        var rain = string.Join(' ', new[] { market.RainPlan, market.RainVenueId is { } to ? $"옮기는 곳은 {venues[to].Name}입니다." : "" }.Where(w => w.Length > 0));
        var change = EventWords.Change(market, venues) ?? (template == ReminderTemplates.Changed ? "예정대로 열립니다." : "");
        foreach (var hearer in hearers)
        {
            if (personal.Open(hearer.Email, ReminderPlaces.Email(hearer.Id), new PersonalReading(null, ReadingPurpose.Message)) is not { } address) continue;
            var word = links.WordOf(hearer.Id);
            var own = Absolute(Urls.Reminder(word));
            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["일정"] = market.Name,
                ["날짜"] = SpanWords.When(market.StartsAt, market.EndsAt),
                ["장소"] = venues[market.VenueId].Name,
                ["때"] = SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime) < market.From ? "내일" : "오늘",
                ["바뀐것"] = change,
                // The reason may stand in what is different already.
                ["까닭"] = change.Contains(reason, StringComparison.Ordinal) ? "" : reason,
                ["비"] = rain.Length > 0 ? $"비가 오면: {rain}" : "",
                ["링크"] = Absolute(market.Cancellation is null ? Urls.Event(market.Id) : Urls.Calendar).AbsoluteUri,
                ["확인링크"] = own.AbsoluteUri,
                ["그만링크"] = own.AbsoluteUri,
            };
            await outbox.AddAsync(db, new Letter(template, hearer.PersonId, address, values, keyOf(hearer), NotBefore: notBefore, Headers: LetterHeader.OneClick(Absolute(Urls.ReminderStop(word)))), ct);
        }
    }

    private static async Task<IReadOnlyList<EventReminder>> HearersAsync(PortalDb db, MarketEvent market, CancellationToken ct) =>
        await db.Set<EventReminder>().Where(r => r.EventId == market.Id && r.ConfirmedAt != null && r.StoppedAt == null).OrderBy(r => r.Id).Take(AskReminder.MostOfEvent).ToListAsync(ct);

    private static string ToldKey(EventReminder reminder, int sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"event-reminder/{reminder.Id:N}/told/{sequence}");

    private Uri Absolute(string path) => new(settings.BaseUrl, path);
}
