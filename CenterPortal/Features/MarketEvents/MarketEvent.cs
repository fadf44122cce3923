using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.MarketEvents;

/// <summary>자활장터: one market day, fair or gathering. Made from a rule or not, each is a record of its own.</summary>
public sealed class MarketEvent
{
    /// <summary>Small, read out on the phone.</summary>
    public int Id { get; private set; }

    /// <summary>The rule that made it; null for one made by hand.</summary>
    public int? SeriesId { get; set; }

    /// <summary>The day for which its rule made it: what the rule knows it by, also after it was moved. Null for one made by hand.</summary>
    public DateOnly? SeriesDate { get; set; }

    /// <summary>Someone changed this one alone: the rule leaves it as it is.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>What people read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind it is.</summary>
    public EventKind Kind { get; private set; }

    /// <summary>Where.</summary>
    public int VenueId { get; private set; }

    /// <summary>When it begins (UTC).</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>When it ends (UTC).</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>Its first day in Seoul.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Its last day in Seoul.</summary>
    public DateOnly To { get; private set; }

    /// <summary>One or two sentences for readers.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>A line for each item on stage.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>What happens when it rains.</summary>
    public string RainPlan { get; private set; } = "";

    /// <summary>Where it moves when it rains.</summary>
    public int? RainVenueId { get; private set; }

    /// <summary>How many booths there is room for; 0 when nobody has said.</summary>
    public int Capacity { get; private set; }

    /// <summary>Readers see it since; null for a draft.</summary>
    public EventPublication? Publication { get; private set; }

    /// <summary>It does not take place; null when it does.</summary>
    public EventCancellation? Cancellation { get; private set; }

    /// <summary>What readers had been told first; null when nothing became different since it was shown.</summary>
    public FormerPlan? Former { get; private set; }

    /// <summary>Invented, and says so.</summary>
    public bool IsSample { get; set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Grows with each change of what a calendar entry says.</summary>
    public int Sequence { get; private set; }

    /// <summary>When (UTC) a calendar entry last came to say something else.</summary>
    public DateTime PlannedAt { get; private set; }

    /// <summary>The plan as it stands.</summary>
    public EventPlan Plan => new(Name, Kind, VenueId, StartsAt, EndsAt, Summary, Stage, RainPlan, RainVenueId, Capacity);

    /// <summary>Its days in Seoul.</summary>
    public Calendar.Contract.DaySpan Days => new(From, To);

    /// <summary>
    /// Takes a plan at an instant (UTC). Once readers know it, another time or place is kept beside what they had been told,
    /// until it is again what it was.
    /// </summary>
    /// <param name="reason">Why it became different, for readers; may be empty.</param>
    public void Take(EventPlan plan, DateTime at, string reason = "")
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (venue, starts, ends) = (Former?.VenueId ?? VenueId, Former?.StartsAt ?? StartsAt, Former?.EndsAt ?? EndsAt);
        var isKnown = Publication is not null;
        (Name, Kind, VenueId, StartsAt, EndsAt) = (plan.Name, plan.Kind, plan.VenueId, plan.StartsAt, plan.EndsAt);
        (Summary, Stage, RainPlan, RainVenueId, Capacity) = (plan.Summary, plan.Stage, plan.RainPlan, plan.RainVenueId, plan.Capacity);
        // The last instant belongs to the day before when it is midnight.
        (From, To) = (SeoulTime.DateOf(StartsAt), SeoulTime.DateOf(EndsAt.AddTicks(-1)));
        if (isKnown) Former = (venue, starts, ends) == (VenueId, StartsAt, EndsAt) ? null : new FormerPlan(venue, starts, ends, at, reason);
        (Sequence, PlannedAt) = (Sequence + 1, at);
        Step();
    }

    /// <summary>Becomes what it was before a change that is taken back; a rule that made it has it again, too.</summary>
    public void Restore(PriorEvent prior, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(prior);
        Take(prior.Plan, at);
        (Former, IsByHand) = (prior.Former, prior.IsByHand);
    }

    /// <summary>Someone changed this one alone.</summary>
    public void MarkByHand() => IsByHand = SeriesId is not null;

    /// <summary>Shows it to readers.</summary>
    public void Publish(Guid? by, DateTime at)
    {
        Publication ??= new EventPublication(by, at);
        (Sequence, PlannedAt) = (Sequence + 1, at);
        Step();
    }

    /// <summary>Hides it from readers; only what nobody has been told of long.</summary>
    public void Withdraw(DateTime at)
    {
        (Publication, Former, PlannedAt, Sequence) = (null, null, at, Sequence + 1);
        Step();
    }

    /// <summary>Calls it off.</summary>
    public void Cancel(Guid? by, DateTime at, string reason)
    {
        Cancellation = new EventCancellation(by, at, reason);
        (Sequence, PlannedAt) = (Sequence + 1, at);
        Step();
    }

    /// <summary>Takes the calling off back.</summary>
    public void Revive(DateTime at)
    {
        Cancellation = null;
        (Sequence, PlannedAt) = (Sequence + 1, at);
        Step();
    }

    /// <summary>Marks a change that calendars do not tell.</summary>
    public void Step() => Version++;
}

/// <summary>The version of all events and venues together: that of every list.</summary>
public sealed class EventShelf
{
    /// <summary>The one record.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Grows with each change of any event or venue.</summary>
    public long Version { get; private set; }

    /// <summary>Marks a change.</summary>
    public void Step() => Version++;
}
