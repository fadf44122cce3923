using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>What became of a posted wish; of good ones it never says whether the address was known.</summary>
/// <param name="Errors">What is wrong, by field.</param>
/// <param name="Refusal">What is wrong with the whole, in one sentence.</param>
public sealed record ReminderAnswer(FieldErrors Errors, string? Refusal = null)
{
    /// <summary>It was taken.</summary>
    public bool IsTaken => Errors.IsEmpty && Refusal is null;
}

/// <summary>
/// Takes the wish to hear of an event and asks the address whether it is theirs. Event and address make one wish, however often it is
/// posted; nobody can have an address that is not theirs flooded.
/// </summary>
public sealed class AskReminder(PortalWrites writes, IDbContextFactory<PortalDb> contexts, PersonKeys keys, PersonalData personal, Consents consents, Purposes purposes, ReminderLinks links, EventReminders reminders, TimeProvider clock)
{
    /// <summary>The field of the address.</summary>
    public const string Email = "email";

    /// <summary>The most wishes for one event.</summary>
    public const int MostOfEvent = 2_000;

    // An address is asked again after a while, some times; of strangers' wishes it hears so many a day.
    private const int MostAsks = 3;
    private const int MostUnconfirmed = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Why nobody can ask to hear of an event now; null when one can.</summary>
    public async Task<string?> RefusalAsync(int id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return ReminderRefusals.OfAsking(await db.Set<MarketEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct), clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Reads the fields and asks the address.</summary>
    /// <param name="field">What was typed into a field.</param>
    public Task<ReminderAnswer> HandleAsync(int id, Func<string, string?> field, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(field);
        var (errors, now) = (new FieldErrors(), clock.GetUtcNow().UtcDateTime);
        var market = await db.Set<MarketEvent>().SingleOrDefaultAsync(e => e.Id == id, token);
        if (ReminderRefusals.OfAsking(market, now) is { } refusal) return new ReminderAnswer(errors, refusal);
        var answers = ConsentAnswers.Read([purposes.Get(ReminderPurpose.Key)], field);
        foreach (var missing in answers.Missing) errors.Add(ConsentAnswers.Field(missing.Key), $"‘{missing.Name}’에 동의해 주셔야 알려 드릴 수 있습니다.");
        var typed = field(Email) ?? "";
        if (!MailAddress.TryRead(typed, out var address)) errors.Add(Email, typed.Trim().Length == 0 ? "알림을 받으실 이메일을 적어 주세요." : "이메일을 name@example.kr처럼 적어 주세요.");
        if (!errors.IsEmpty) return new ReminderAnswer(errors);
        if (await db.Set<EventReminder>().CountAsync(r => r.EventId == id, token) >= MostOfEvent) return new ReminderAnswer(errors, ReminderRefusals.Full);

        var reminder = await WishedAsync(db, id, address, answers, now, token);
        if (reminder is not null) await reminders.AskAsync(db, market!, reminder, token);
        return new ReminderAnswer(errors);
    }, ct);

    // The wish that has to be confirmed now; null when the address hears nothing this time.
    private async Task<EventReminder?> WishedAsync(PortalDb db, int id, string address, ConsentAnswers answers, DateTime now, CancellationToken ct)
    {
        var mark = links.MarkOfEmail(address);
        if (await db.Set<EventReminder>().SingleOrDefaultAsync(r => r.EventId == id && r.EmailMark == mark && r.StoppedAt == null, ct) is { } known)
        {
            if (known.ConfirmedAt is not null || known.Asks >= MostAsks || known.AskedAt > now - Pause) return null;
            known.AskAgain(now);
            return known;
        }

        if (await db.Set<EventReminder>().CountAsync(r => r.EmailMark == mark && r.ConfirmedAt == null, ct) >= MostUnconfirmed) return null;
        var (own, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await keys.BeginAsync(db, person, ct);
        await consents.GiveAsync(db, person, answers, ct);
        var fresh = new EventReminder
        {
            Id = own,
            EventId = id,
            PersonId = person,
            Email = personal.Seal(ReminderPlaces.Email(own), person, address),
            EmailMark = mark,
            LinkMark = links.MarkOf(links.WordOf(own)),
            MadeAt = now,
            AskedAt = now,
        };
        db.Add(fresh);
        return fresh;
    }
}
