using System.Security.Cryptography;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Views;

/// <summary>Today's salt, the same in every process, and the end of yesterday's.</summary>
internal sealed class ViewSalts(PortalWrites writes, TimeProvider clock) : IRecurringJob
{
    private ViewSalt? _today;

    public string Name => "view-salts";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public TimeSpan AtMost => TimeSpan.FromMinutes(5);

    /// <summary>Destroys the salts and marks of days that are over.</summary>
    public Task RunAsync(CancellationToken ct)
    {
        var today = SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime);
        return writes.RunAsync(async (db, token) =>
        {
            await db.Set<ViewSalt>().Where(s => s.Day < today).ExecuteDeleteAsync(token);
            await db.Set<ViewMark>().Where(m => m.Day < today).ExecuteDeleteAsync(token);
        }, ct);
    }

    /// <summary>The salt of the day that holds this instant; made when it is the first to be asked for.</summary>
    public async ValueTask<ViewSalt> OfAsync(DateOnly day)
    {
        if (Volatile.Read(ref _today) is { } known && known.Day == day) return known;
        var salt = await writes.RunAsync(async (db, token) =>
        {
            var stored = await db.Set<ViewSalt>().AsNoTracking().SingleOrDefaultAsync(s => s.Day == day, token);
            if (stored is null) db.Add(stored = new ViewSalt { Day = day, Salt = RandomNumberGenerator.GetBytes(32) });
            return stored;
        });
        Volatile.Write(ref _today, salt);
        return salt;
    }
}
