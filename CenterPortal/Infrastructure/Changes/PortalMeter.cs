using System.Diagnostics.Metrics;

namespace CenterPortal.Infrastructure.Changes;

/// <summary>The portal's own figures: open readers, changes made visible, and whether the log is read.</summary>
public sealed class PortalMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "CenterPortal";

    /// <summary>Begins to answer when asked.</summary>
    public PortalMeter(IMeterFactory meters, Followers followers, ChangeTail tail)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("portal.live.topics", () => followers.Topics, "{topic}", "Topics that open pages follow");
        meter.CreateObservableGauge("portal.changes.sequence", () => tail.Processed, "{change}", "The last change that was made visible");
        meter.CreateObservableGauge("portal.changes.healthy", () => tail.IsHealthy ? 1 : 0, null, "1 while the change log can be read");
    }
}
