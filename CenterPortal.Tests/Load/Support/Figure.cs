namespace CenterPortal.Load.Support;

/// <summary>One measured number.</summary>
/// <param name="Part">The part of the benchmark.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Demand">In words; null when the number only informs.</param>
/// <param name="Passes">Null when nothing is demanded.</param>
internal sealed record Figure(string Part, string Name, double Value, string Unit, string? Demand = null, bool? Passes = null)
{
    /// <summary>A number that must not be greater.</summary>
    public static Figure AtMost(string part, string name, double value, string unit, double most) =>
        new(part, name, value, unit, $"≤ {most:0.##}", value <= most);

    /// <summary>A number that must stay under another.</summary>
    public static Figure Under(string part, string name, double value, string unit, double limit) =>
        new(part, name, value, unit, $"< {limit:0.##}", value < limit);

    /// <summary>A number that must not be smaller.</summary>
    public static Figure AtLeast(string part, string name, double value, string unit, double least) =>
        new(part, name, value, unit, $"≥ {least:0.##}", value >= least);
}

/// <summary>Order statistics of a handful of numbers.</summary>
internal static class Statistics
{
    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var half = sorted.Length / 2;
        return sorted.Length == 0 ? double.NaN : sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// <summary>The value that this share (0 to 1) does not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(sorted.Length * share) - 1, 0, sorted.Length - 1)];
    }
}
