namespace CenterPortal.Features.MarketEvents;

/// <summary>취소: the event stays in sight with the reason; or the calling off is taken back.</summary>
public sealed class CancelEvent(EventActs acts)
{
    /// <summary>Calls it off.</summary>
    public Task<EventOutcome> HandleAsync(int id, long version, string reason, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version, (_, market, now, _) =>
    {
        var said = WantedEvent.Line(reason ?? "");
        if (said.Length is 0 or > EventLimits.Reason) return Task.FromResult(EventAct.Refused($"누구나 읽을 까닭을 {EventLimits.Reason}자 안으로 적어 주세요."));
        if (market.Cancellation is not null) return Task.FromResult(EventAct.Refused("이미 취소한 일정입니다."));
        if (market.EndsAt <= now) return Task.FromResult(EventAct.Refused("이미 끝난 일정은 취소할 수 없습니다."));
        if (market.Publication is null) return Task.FromResult(EventAct.Refused("아직 공개하지 않은 일정입니다. 지우시면 됩니다."));
        market.Cancel(by, now, said);
        market.MarkByHand();
        return Task.FromResult(new EventAct("일정 취소", "cancelled", After: said));
    }, ct);

    /// <summary>Takes the calling off back.</summary>
    public Task<EventOutcome> ReviveAsync(int id, long version, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version, (_, market, now, _) =>
    {
        if (market.Cancellation is null) return Task.FromResult(EventAct.Nothing);
        if (market.EndsAt <= now) return Task.FromResult(EventAct.Refused("이미 지난 일정입니다."));
        market.Revive(now);
        return Task.FromResult(new EventAct("일정 취소 되돌림", "revived"));
    }, ct);
}
