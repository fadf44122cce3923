using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>What became of an act on a series.</summary>
/// <param name="Made">Events that were added.</param>
/// <param name="Changed">Events that follow the rule anew.</param>
/// <param name="Gone">Drafts that were removed and shown ones that were called off.</param>
/// <param name="Kept">Events that someone had changed alone and that stay as they are.</param>
public sealed record SeriesOutcome(FieldErrors Errors, string? Refusal = null, int Made = 0, int Changed = 0, int Gone = 0, int Kept = 0, int? First = null)
{
    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null && Errors.IsEmpty;
}

/// <summary>
/// A rule makes events and stays as their generator: a change of it reaches those that nobody has touched by hand. Each event is a record of its
/// own; what is past, and what someone changed alone, stays as it is and is counted.
/// </summary>
public sealed class SeriesActs(PortalWrites writes, EventActs acts, IOfficeDays office, TimeProvider clock)
{
    private const string RuleChanged = "정기 일정이 바뀌어 이날은 열지 않습니다.";

    /// <summary>Makes a series of drafts from what was typed of one event.</summary>
    public Task<SeriesOutcome> AddAsync(WantedEvent wanted, RecurrenceRule rule, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var (errors, now) = (new FieldErrors(), clock.GetUtcNow().UtcDateTime);
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return new SeriesOutcome(errors, EventOutcome.NotAllowed.Refusal);
        var plan = await SaveEvent.PlanAsync(db, wanted, errors, now, token);
        var days = await DaysAsync(db, rule, errors, now, token);
        if (plan is null || days is null || !errors.IsEmpty) return new SeriesOutcome(errors);
        var series = new EventSeries { Rule = rule, Template = SeriesTemplate.Of(plan) };
        if (series.Template.On(days[0]).EndsAt <= now) errors.Add(RuleDays.Field, "이미 지난 날이 들어 있습니다. 앞으로의 날부터 시작해 주세요.");
        if (!errors.IsEmpty) return new SeriesOutcome(errors);
        db.Add(series);
        await db.SaveChangesAsync(token);
        var made = new List<MarketEvent>();
        foreach (var day in days) made.Add(await MakeAsync(db, series, day, false, by, now, token));
        return new SeriesOutcome(errors, Made: made.Count, First: made[0].Id);
    }, ct);

    /// <summary>Writes one event's plan into all that its rule made from an event on; days stay, hours and the rest follow.</summary>
    /// <param name="id">The event whose plan is taken.</param>
    /// <param name="version">The event's version that the person saw.</param>
    /// <param name="isFollowing">Only this and those after it: the series is divided there.</param>
    public Task<SeriesOutcome> SpreadAsync(int id, long version, WantedEvent wanted, bool isFollowing, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var (errors, now) = (new FieldErrors(), clock.GetUtcNow().UtcDateTime);
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return new SeriesOutcome(errors, EventOutcome.NotAllowed.Refusal);
        if (await db.Set<MarketEvent>().SingleOrDefaultAsync(e => e.Id == id, token) is not { SeriesId: { } of, SeriesDate: { } date } shown || await db.Set<EventSeries>().SingleOrDefaultAsync(s => s.Id == of, token) is not { } series)
            return new SeriesOutcome(errors, "되풀이하는 일정이 아닙니다. 이 일정만 고쳐 주세요.");
        if (shown.Version != version) return new SeriesOutcome(errors, EventOutcome.Stale.Refusal);
        if (await SaveEvent.PlanAsync(db, wanted, errors, now, token) is not { } plan) return new SeriesOutcome(errors);
        // The days of the others are the rule's; one that was typed here would get lost among them.
        if (SeoulTime.DateOf(plan.StartsAt) != shown.From) errors.Add(WantedEvent.DayField, "여러 날을 함께 고칠 때는 날짜를 바꿀 수 없습니다. ‘이날만’ 고치거나 아래에서 규칙을 바꿔 주세요.");
        if (!errors.IsEmpty) return new SeriesOutcome(errors);
        var (from, target) = (isFollowing ? date : DateOnly.MinValue, isFollowing ? await DivideAsync(db, series, date, token) : series);
        target.Template = SeriesTemplate.Of(plan);
        target.Step();
        var (changed, kept) = (0, 0);
        foreach (var market in await ComingAsync(db, of, from, now, token))
        {
            market.SeriesId = target.Id;
            if (market.IsByHand || market.Cancellation is not null)
            {
                kept++;
                continue;
            }

            var (days, before, told) = (market.Days, market.Plan, Told.Of(market));
            var own = target.Template.On(market.SeriesDate!.Value);
            if (own == before) continue;
            market.Take(own, now);
            changed++;
            await acts.KeepAsync(db, market, "되풀이 일정 고침", new EventAct(null, Before: SaveEvent.Said(before), After: SaveEvent.Said(own)), by, now, days, token);
            await acts.TellAsync(db, market, told, now, isUndo: false, token);
        }

        return new SeriesOutcome(errors, Changed: changed, Kept: kept);
    }, ct);

    /// <summary>Gives a series another rule: new days are added, days that fall away go unless someone touched them by hand.</summary>
    public Task<SeriesOutcome> RuleAsync(int series, long version, RecurrenceRule rule, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(rule);
        var (errors, now) = (new FieldErrors(), clock.GetUtcNow().UtcDateTime);
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return new SeriesOutcome(errors, EventOutcome.NotAllowed.Refusal);
        if (await db.Set<EventSeries>().SingleOrDefaultAsync(s => s.Id == series, token) is not { } known) return new SeriesOutcome(errors, EventOutcome.NoEvent.Refusal);
        if (known.Version != version) return new SeriesOutcome(errors, EventOutcome.Stale.Refusal);
        if (await DaysAsync(db, rule, errors, now, token) is not { } days || !errors.IsEmpty) return new SeriesOutcome(errors);
        known.Rule = rule;
        known.Step();
        var all = await db.Set<MarketEvent>().Where(e => e.SeriesId == series).OrderBy(e => e.SeriesDate).Take(EventLimits.Listed).ToListAsync(token);
        var isShown = all.Exists(e => e.Publication is not null);
        var (made, gone, kept) = (0, 0, 0);
        foreach (var market in all.Where(e => e.StartsAt > now && !days.Contains(e.SeriesDate!.Value)))
        {
            if (market.IsByHand) kept++;
            else gone += await DropAsync(db, market, by, now, token);
        }

        foreach (var day in days.Where(day => all.TrueForAll(e => e.SeriesDate != day) && known.Template.On(day).EndsAt > now))
        {
            await MakeAsync(db, known, day, isShown, by, now, token);
            made++;
        }

        return new SeriesOutcome(errors, Made: made, Gone: gone, Kept: kept);
    }, ct);

    /// <summary>Shows all drafts of a series that are to come.</summary>
    public Task<SeriesOutcome> PublishAsync(int series, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var (errors, now, shown) = (new FieldErrors(), clock.GetUtcNow().UtcDateTime, 0);
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return new SeriesOutcome(errors, EventOutcome.NotAllowed.Refusal);
        foreach (var market in await ComingAsync(db, series, DateOnly.MinValue, now, token))
        {
            if (market.Publication is not null) continue;
            market.Publish(by, now);
            shown++;
            await acts.KeepAsync(db, market, "일정 공개", new EventAct(null, "published"), by, now, null, token);
        }

        return new SeriesOutcome(errors, Changed: shown);
    }, ct);

    private async Task<IReadOnlyList<DateOnly>?> DaysAsync(PortalDb db, RecurrenceRule rule, FieldErrors errors, DateTime now, CancellationToken ct)
    {
        if (RuleDays.RefusalOf(rule, SeoulTime.DateOf(now)) is { } wrong)
        {
            errors.Add(RuleDays.Field, wrong);
            return null;
        }

        var closed = rule.SkipsClosedDays ? (await office.ClosedAsync(db, rule.From, rule.Until, ct)).Where(c => c.Value != SeoulTime.Weekday(c.Key.DayOfWeek)).Select(c => c.Key).ToHashSet() : [];
        var days = RuleDays.Of(rule, closed);
        RuleDays.Check(errors, days);
        return days;
    }

    private async Task<MarketEvent> MakeAsync(PortalDb db, EventSeries series, DateOnly day, bool isShown, Guid? by, DateTime now, CancellationToken ct)
    {
        var market = new MarketEvent { SeriesId = series.Id, SeriesDate = day };
        market.Take(series.Template.On(day), now);
        if (isShown) market.Publish(by, now);
        db.Add(market);
        await db.SaveChangesAsync(ct);
        await acts.KeepAsync(db, market, "되풀이 일정 더함", new EventAct(null, isShown ? "published" : "written", After: SaveEvent.Said(market.Plan)), by, now, null, ct);
        return market;
    }

    private async Task<int> DropAsync(PortalDb db, MarketEvent market, Guid? by, DateTime now, CancellationToken ct)
    {
        if (market.Cancellation is not null) return 0;
        var told = Told.Of(market);
        if (market.Publication is null) db.Remove(market);
        else market.Cancel(by, now, RuleChanged);
        await acts.KeepAsync(db, market, market.Publication is null ? "되풀이 초안 지움" : "되풀이 일정 취소", new EventAct(null, market.Publication is null ? "removed" : "cancelled", Before: SaveEvent.Said(market.Plan)), by, now, null, ct);
        await acts.TellAsync(db, market, told, now, isUndo: false, ct);
        return 1;
    }

    private static async Task<EventSeries> DivideAsync(PortalDb db, EventSeries series, DateOnly at, CancellationToken ct)
    {
        if (at <= series.Rule.From) return series;
        var later = new EventSeries { Rule = series.Rule with { From = at }, Template = series.Template };
        series.Rule = series.Rule with { Until = at.AddDays(-1) };
        series.Step();
        db.Add(later);
        await db.SaveChangesAsync(ct);
        return later;
    }

    private static Task<List<MarketEvent>> ComingAsync(PortalDb db, int series, DateOnly from, DateTime now, CancellationToken ct) =>
        db.Set<MarketEvent>().Where(e => e.SeriesId == series && e.SeriesDate >= from && e.StartsAt > now).OrderBy(e => e.StartsAt).Take(EventLimits.Listed).ToListAsync(ct);
}
