namespace CenterPortal.Tests.Support;

/// <summary>Waits for a state, as long as it takes and no longer than a test may hang. It says nothing about speed.</summary>
public static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks until the condition holds; fails with its text when it never does.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!await condition())
        {
            if (deadline.IsCancellationRequested) Assert.Fail($"Never came true: {text}");
            await Task.Delay(Look);
        }
    }

    /// <summary>Looks until the condition holds.</summary>
    public static Task HoldsAsync(Func<bool> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string? text = null) =>
        HoldsAsync(() => Task.FromResult(condition()), text);
}
