using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Forms;

/// <summary>Forgets states whose day has passed.</summary>
internal sealed class FormHousekeeping(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    public string Name => "form-states";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public TimeSpan AtMost => TimeSpan.FromMinutes(5);

    public Task RunAsync(CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<KeptForm>().Where(f => f.ExpiresAt <= now).ExecuteDeleteAsync(token);
    }, ct);
}
