using System.Threading.RateLimiting;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Requests;

/// <summary>
/// Tries per receipt number, whether there is such a receipt or not: ten, then one a minute. Someone with many addresses cannot
/// try all telephones of one number; whoever holds the private link needs no try.
/// </summary>
public sealed class LookUpLimit(PortalSettings settings) : IDisposable
{
    private const int Tries = 10;

    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(number => RateLimitPartition.GetTokenBucketLimiter(number, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = Tries,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
    }));

    /// <summary>Takes one try of a number.</summary>
    public bool TryTake(string number)
    {
        if (!settings.RateLimitsEnabled) return true;
        using var lease = _tries.AttemptAcquire(ReceiptNumber.TryRead(number, out var spelt) ? spelt : "");
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _tries.Dispose();
}
