using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Places;

/// <summary>Takes away holds that ran out long ago; they take no places since.</summary>
internal sealed class PlaceHousekeeping(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan Late = TimeSpan.FromDays(7);

    public string Name => "place-claims";

    public TimeSpan Every => TimeSpan.FromHours(12);

    public TimeSpan AtMost => TimeSpan.FromMinutes(5);

    public Task RunAsync(CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var before = clock.GetUtcNow().UtcDateTime - Late;
        await db.Set<PlaceClaim>().Where(c => c.HeldUntil < before).ExecuteDeleteAsync(token);
    }, ct);
}
