namespace CenterPortal.Infrastructure.Jobs;

/// <summary>
/// The second after the start that belongs to the first page: on two cores the first runs of the jobs, compiled as they go,
/// would take half of what it needs. Real time whatever the portal's clock says, for what is waited for is the processor.
/// </summary>
internal static class QuietStart
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    /// <summary>Comes to an end after it, or at once when the portal stops.</summary>
    public static async Task PassedAsync(CancellationToken stopping) =>
        await Task.Delay(Length, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
