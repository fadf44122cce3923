using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>Why the portal keeps addresses that want to hear of an event, and for how long.</summary>
public static class ReminderPurpose
{
    /// <summary>The key of the purpose.</summary>
    public const string Key = "event-reminder";

    /// <summary>How long an address that was not confirmed is kept.</summary>
    public static readonly TimeSpan Unconfirmed = TimeSpan.FromDays(2);

    /// <summary>A week: long enough to answer who asks why a letter came, and for nothing else.</summary>
    public static ProcessingPurpose Purpose { get; } = new(
        Key,
        "장터 일정 알림",
        "고르신 일정의 전날 아침에, 그리고 일정이 바뀌거나 취소되면 이메일로 알려 드립니다.",
        "이메일",
        "정보주체의 동의(개인정보 보호법 제15조 제1항 제1호)",
        "일정이 끝난 날부터 7일. 편지에서 확인하지 않으시면 2일, 그만 받으시면 바로",
        new Period(Days: 7),
        IsMandatory: true,
        "동의하지 않으시면 이메일로 알려 드릴 수 없습니다. 일정을 달력에 넣거나 구독하시는 데에는 아무것도 필요하지 않습니다.",
        Version: 1);
}

/// <summary>A reminder goes a week after its event, after two days without an answer, and when its event is no more.</summary>
internal sealed class ReminderHolding : IPersonalHolding
{
    public string Purpose => ReminderPurpose.Key;

    public async Task<IReadOnlyList<Guid>> DueAsync(PortalDb db, DateTime now, int most, CancellationToken ct)
    {
        var ended = ReminderPurpose.Purpose.Keep.EndedBefore(now);
        var asked = now - ReminderPurpose.Unconfirmed;
        return await db.Set<EventReminder>().AsNoTracking()
            .Where(r => r.StoppedAt != null || (r.ConfirmedAt == null && r.AskedAt < asked) || !db.Set<MarketEvent>().Any(e => e.Id == r.EventId && e.EndsAt >= ended))
            .OrderBy(r => r.MadeAt).Select(r => r.PersonId).Take(most).ToListAsync(ct);
    }

    public Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct) => db.Set<EventReminder>().Where(r => r.PersonId == person).ExecuteDeleteAsync(ct);
}
