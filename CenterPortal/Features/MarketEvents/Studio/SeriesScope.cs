namespace CenterPortal.Features.MarketEvents.Studio;

/// <summary>How far a change of one event of a series reaches.</summary>
public enum SeriesScope
{
    /// <summary>This one alone.</summary>
    One,

    /// <summary>This one and those after it.</summary>
    Following,

    /// <summary>All of them.</summary>
    All,
}
