namespace CenterPortal.Features.MarketEvents.Studio;

/// <summary>What stands in the fields of the form.</summary>
public sealed class TypedEvent
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Venue { get; set; }

    public string? Day { get; set; }

    public string? From { get; set; }

    public string? EndDay { get; set; }

    public string? To { get; set; }

    public string? Summary { get; set; }

    public string? Stage { get; set; }

    public string? RainPlan { get; set; }

    public string? RainVenue { get; set; }

    public string? Capacity { get; set; }

    /// <summary>Fills the fields.</summary>
    public void Take(WantedEvent wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        (Name, Kind, Venue, Day, From, EndDay, To) = (wanted.Name, wanted.Kind, wanted.Venue, wanted.Day, wanted.From, wanted.EndDay, wanted.To);
        (Summary, Stage, RainPlan, RainVenue, Capacity) = (wanted.Summary, wanted.Stage, wanted.RainPlan, wanted.RainVenue, wanted.Capacity);
    }

    /// <summary>What was typed.</summary>
    public WantedEvent ToWanted() =>
        new(Name ?? "", Kind ?? "", Venue ?? "", Day ?? "", From ?? "", EndDay ?? "", To ?? "", Summary ?? "", Stage ?? "", RainPlan ?? "", RainVenue ?? "", Capacity ?? "");
}
