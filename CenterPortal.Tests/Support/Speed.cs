namespace CenterPortal.Tests.Support;

/// <summary>A trait of tests that take long: the test command leaves them to CI, which runs them after it.</summary>
internal static class Speed
{
    public const string Name = "Speed";

    public const string Slow = "Slow";

    /// <summary>Longer still: run by their own command, of which CI runs the short form.</summary>
    public const string Drill = "Drill";
}
