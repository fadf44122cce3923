namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>Why nobody can be reminded of an event, in one sentence that says what to do.</summary>
internal static class ReminderRefusals
{
    public const string Gone = "지금은 볼 수 없는 일정입니다. 다른 일정은 달력에서 보실 수 있습니다.";
    public const string Full = "이 일정의 알림 신청이 다 찼습니다. 대신 일정을 내 달력에 넣어 주세요.";

    /// <summary>Null when one can still ask for it: until ten in the morning of the day before.</summary>
    public static string? OfAsking(MarketEvent? market, DateTime now) => OfHearing(market, now)
        ?? (now >= EventReminders.RemindAt(market!) ? "전날 아침이 지나 알림 편지를 보낼 수 없습니다. 대신 일정을 내 달력에 넣어 주세요." : null);

    /// <summary>Null when there is something left to hear of it.</summary>
    public static string? OfHearing(MarketEvent? market, DateTime now) => market switch
    {
        null or { Publication: null } => Gone,
        { Cancellation: { } off } => $"이 일정은 열리지 않습니다. {off.Reason}".TrimEnd(),
        _ when now >= market.EndsAt => "이미 끝난 일정입니다. 다른 일정을 골라 주세요.",
        _ when now >= market.StartsAt => "이미 시작한 일정입니다. 지금 오시면 됩니다.",
        _ => null,
    };
}
