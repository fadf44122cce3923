namespace CenterPortal.Tests.Support;

/// <summary>A trait of tests that take long: the test command leaves them to CI, which runs them after it.</summary>
internal static class Speed
{
    public const string Name = "Speed";

    public const string Slow = "Slow";
}
