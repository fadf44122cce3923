using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>
/// 알림 부탁: an address that wants to hear of one event. Whoever typed it need not own it, so it hears nothing but one question
/// until it is confirmed from there.
/// </summary>
public sealed class EventReminder
{
    /// <summary>Made by the program, version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event.</summary>
    public required int EventId { get; init; }

    /// <summary>Whose key seals the address; this reminder's alone.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>E-mail address.</summary>
    public required Encrypted Email { get; init; }

    /// <summary>Look-up mark of the address; with the event it is there once.</summary>
    public required string EmailMark { get; init; }

    /// <summary>Mark of the private word by which it is confirmed and stopped.</summary>
    public required string LinkMark { get; init; }

    /// <summary>When (UTC) it was first asked for.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>When (UTC) the address was last asked to confirm.</summary>
    public required DateTime AskedAt { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Asks { get; private set; } = 1;

    /// <summary>When (UTC) it was confirmed; null while it was not.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When (UTC) it was stopped; its data go with it.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>It hears of the event.</summary>
    public bool Hears => ConfirmedAt is not null && StoppedAt is null;

    /// <summary>It is asked once more.</summary>
    public void AskAgain(DateTime at) => (AskedAt, Asks) = (at, Asks + 1);

    /// <summary>The address agreed.</summary>
    public void Confirm(DateTime at) => ConfirmedAt ??= at;

    /// <summary>The address wants to hear no more.</summary>
    public void Stop(DateTime at) => StoppedAt ??= at;
}

/// <summary>Where the sealed values of reminders stand.</summary>
internal static class ReminderPlaces
{
    public const string Table = "event_reminders";

    public static PersonalPlace Email(Guid reminder) => new(Table, "email", reminder);
}
