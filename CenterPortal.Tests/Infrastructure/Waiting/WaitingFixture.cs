using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Infrastructure.Waiting;

/// <summary>A portal with twenty seats, Monday morning at nine in Seoul.</summary>
public class WaitingFixture : IAsyncLifetime
{
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));

    internal PortalApp Portal { get; private set; } = null!;

    internal SeatQueue Queue => (SeatQueue)Portal.Services.GetServices<IWaitingQueue>().Single(q => q.Kind == SeatQueue.Name);

    public async ValueTask InitializeAsync() => Portal = await PortalApp.StartWithAsync(services => services.AddSingleton<IWaitingQueue, SeatQueue>(), clock: Clock);

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<bool> ClaimAsync(Guid subject, int size) => WriteAsync(async (pools, lists, db) =>
    {
        await lists.AdvanceAsync(db, SeatQueue.Pool);
        return await pools.TryClaimAsync(db, SeatQueue.Pool, SeatQueue.Capacity, SeatQueue.Name, subject, size, null);
    });

    internal Task ReleaseAsync(Guid subject) => WriteAsync(async (pools, lists, db) =>
    {
        await pools.ReleaseAsync(db, SeatQueue.Pool, SeatQueue.Name, subject);
        await lists.AdvanceAsync(db, SeatQueue.Pool);
        return true;
    });

    internal Task<Guid> JoinAsync(int size) => WriteAsync(async (_, lists, db) => (await lists.JoinAsync(db, SeatQueue.Pool, SeatQueue.Name, Guid.CreateVersion7(), size, "자리가 없습니다.")).Id);

    internal Task<bool> AcceptAsync(Guid entry) => WriteAsync(async (pools, lists, db) =>
        await lists.AcceptAsync(db, entry)
        && await pools.SettleAsync(db, SeatQueue.Pool, SeatQueue.Name, (await db.Set<WaitingEntry>().SingleAsync(e => e.Id == entry)).SubjectId));

    internal Task DeclineAsync(Guid entry) => WriteAsync(async (_, lists, db) =>
    {
        await lists.DeclineAsync(db, entry);
        return true;
    });

    internal Task LeaveAsync(Guid entry) => WriteAsync(async (_, lists, db) =>
    {
        await lists.LeaveAsync(db, entry);
        return true;
    });

    internal Task RunJobAsync() => Portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "waiting-offers").RunAsync(default);

    internal Task<WaitingEntry> EntryAsync(Guid id) => Portal.ReadAsync(db => db.Set<WaitingEntry>().AsNoTracking().SingleAsync(e => e.Id == id));

    internal Task<List<WaitingEntry>> AllAsync() => Portal.ReadAsync(db => db.Set<WaitingEntry>().AsNoTracking().OrderBy(e => e.Turn).ToListAsync());

    internal Task<int> FreeAsync() => Portal.ReadAsync(db => Portal.Get<PlacePools>().FreeAsync(db, SeatQueue.Pool, SeatQueue.Capacity));

    internal DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private Task<T> WriteAsync<T>(Func<PlacePools, WaitingLists, PortalDb, Task<T>> work) =>
        Portal.Get<PortalWrites>().RunAsync((db, _) => work(Portal.Get<PlacePools>(), Portal.Get<WaitingLists>(), db));
}
