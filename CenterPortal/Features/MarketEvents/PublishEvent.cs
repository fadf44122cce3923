namespace CenterPortal.Features.MarketEvents;

/// <summary>Shows an event to readers, or takes one back that should not have been shown.</summary>
public sealed class PublishEvent(EventActs acts)
{
    /// <summary>Shows it; a second time nothing happens.</summary>
    public Task<EventOutcome> HandleAsync(int id, long version, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version, (_, market, now, _) =>
    {
        if (market.Publication is not null) return Task.FromResult(EventAct.Nothing);
        market.Publish(by, now);
        return Task.FromResult(new EventAct("일정 공개", "published"));
    }, ct);

    /// <summary>Makes it a draft again. What people may already plan by is called off instead, so that they hear of it.</summary>
    public Task<EventOutcome> WithdrawAsync(int id, long version, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version, (_, market, now, _) =>
    {
        if (market.Publication is null) return Task.FromResult(EventAct.Nothing);
        market.Withdraw(now);
        return Task.FromResult(new EventAct("일정 내림", "withdrawn"));
    }, ct);
}
