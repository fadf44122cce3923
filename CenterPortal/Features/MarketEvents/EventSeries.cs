namespace CenterPortal.Features.MarketEvents;

/// <summary>What a rule writes into each event that it makes.</summary>
/// <param name="Begins">Seoul time.</param>
/// <param name="Minutes">How long; may go over midnight.</param>
public sealed record SeriesTemplate(string Name, EventKind Kind, int VenueId, TimeOnly Begins, int Minutes, string Summary, string Stage, string RainPlan, int? RainVenueId, int Capacity)
{
    /// <summary>The plan of a day.</summary>
    public EventPlan On(DateOnly day)
    {
        var starts = Infrastructure.Time.SeoulTime.ToUtc(day, Begins);
        return new EventPlan(Name, Kind, VenueId, starts, starts.AddMinutes(Minutes), Summary, Stage, RainPlan, RainVenueId, Capacity);
    }

    /// <summary>What a plan would write into the others of its series.</summary>
    public static SeriesTemplate Of(EventPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan.Name, plan.Kind, plan.VenueId, TimeOnly.FromDateTime(Infrastructure.Time.SeoulTime.ToLocal(plan.StartsAt)), (int)(plan.EndsAt - plan.StartsAt).TotalMinutes, plan.Summary, plan.Stage, plan.RainPlan, plan.RainVenueId, plan.Capacity);
    }
}

/// <summary>되풀이: the rule that makes events and stays as their generator.</summary>
public sealed class EventSeries
{
    /// <summary>Small id.</summary>
    public int Id { get; private set; }

    /// <summary>When.</summary>
    public required RecurrenceRule Rule { get; set; }

    /// <summary>What.</summary>
    public required SeriesTemplate Template { get; set; }

    /// <summary>A sample (예시).</summary>
    public bool IsSample { get; init; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Marks a change.</summary>
    public void Step() => Version++;
}
