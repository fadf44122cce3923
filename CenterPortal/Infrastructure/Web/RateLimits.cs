using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Limits per client address (of IPv6 the network, which is what a household is given) on what costs the server work: everything that is not answered from the page cache.
/// Cached pages are cheaper than counting, and a whole school may share one address.
/// </summary>
public static class RateLimits
{
    /// <summary>Tighter limit for search and other expensive answers.</summary>
    public const string Costly = "costly";

    private const int NetworkBytes = 8;

    /// <summary>For signing in and what belongs to it: guesses are slow, mistyping is not punished.</summary>
    public const string Accounts = "accounts";

    /// <summary>For looking up a request by its number: a few tries, then slowly.</summary>
    public const string LookUps = "look-ups";

    /// <summary>For the forms that visitors fill in: a whole school behind one address, but no flood.</summary>
    public const string Forms = "forms";

    /// <summary>Adds the limits; they are not counted when <see cref="PortalSettings.RateLimitsEnabled"/> is false.</summary>
    public static IServiceCollection AddPortalRateLimits(this IServiceCollection services, bool enabled) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(http, enabled, burst: 400, perSecond: 100));
        options.AddPolicy(Costly, http => Bucket(http, enabled, burst: 40, perSecond: 10));
        options.AddPolicy(Accounts, http => Bucket(http, enabled, burst: 30, perSecond: 1));
        // Opening a form costs little; posting it is what guesses and floods are made of.
        options.AddPolicy(LookUps, http => Bucket(http, enabled && HttpMethods.IsPost(http.Request.Method), burst: 20, perSecond: 1, every: 6));
        options.AddPolicy(Forms, http => Bucket(http, enabled && HttpMethods.IsPost(http.Request.Method), burst: 120, perSecond: 3));
        options.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Wait(rejected.Lease);
            await Refusal.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "짧은 사이에 요청이 너무 많았습니다. 잠시 뒤에 다시 해 주세요.");
        };
    });

    private static RateLimitPartition<string> Bucket(HttpContext http, bool enabled, int burst, int perSecond, int every = 1) => enabled
        ? RateLimitPartition.GetTokenBucketLimiter(Client(http.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(every),
            QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("off");

    // Whoever has an IPv6 address has 2^64 of them; a socket for both families writes an IPv4 address as an IPv6 one.
    private static string Client(IPAddress? address) => address switch
    {
        null => "none",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };

    private static string Wait(RateLimitLease lease) =>
        (lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)after.TotalSeconds) : 1).ToString(CultureInfo.InvariantCulture);
}
