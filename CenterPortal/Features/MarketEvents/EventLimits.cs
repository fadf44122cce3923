namespace CenterPortal.Features.MarketEvents;

/// <summary>How long and how large things of an event may be.</summary>
public static class EventLimits
{
    public const int Name = 80;
    public const int Summary = 400;
    public const int Stage = 2_000;
    public const int RainPlan = 300;
    public const int Reason = 200;
    public const int VenueName = 60;
    public const int Guide = 300;
    public const int Contact = 200;
    public const int Label = 12;
    public const int Goods = 200;
    public const int Guest = 60;

    /// <summary>The most booths of an event, and the most that its plan has room for.</summary>
    public const int Booths = 200;

    /// <summary>Columns and rows of a floor plan.</summary>
    public const int PlanColumns = 24;
    public const int PlanRows = 24;

    /// <summary>The longest event, in days: a fair may last over a week.</summary>
    public const int Days = 14;

    /// <summary>The most events that one rule makes.</summary>
    public const int Occurrences = 120;

    /// <summary>How far ahead events can be put, in days.</summary>
    public const int FarthestDays = 730;

    /// <summary>How many venues a list holds.</summary>
    public const int Venues = 200;

    /// <summary>How many events an index that is filled anew holds, the latest.</summary>
    public const int Searched = 20_000;

    /// <summary>How many events a span of the calendar gives.</summary>
    public const int Listed = 2_000;
}
