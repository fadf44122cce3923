using CenterPortal.Data;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Infrastructure.Places;

/// <summary>Claims on a pool, at once and in any order: the sum never exceeds the capacity.</summary>
public sealed class PlacePoolsTests : IAsyncLifetime
{
    private const string Kind = "probe";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await PortalApp.StartAsync(clock: _clock);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_hundred_claims_at_once_take_what_there_is_and_no_more()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => ClaimAsync("seats", 40, Guid.CreateVersion7(), (i % 7) + 1)));
        var free = await FreeAsync("seats", 40);
        Assert.Equal(40 - Enumerable.Range(0, 100).Where(i => taken[i]).Sum(i => (i % 7) + 1), free);
        Assert.Equal(0, free);
    }

    [Fact]
    public async Task A_hold_takes_places_until_its_instant_and_none_from_it()
    {
        var subject = Guid.CreateVersion7();
        var until = _clock.GetUtcNow().UtcDateTime.AddHours(1);
        Assert.True(await ClaimAsync("held", 10, subject, 10, until));
        Assert.False(await ClaimAsync("held", 10, Guid.CreateVersion7(), 1));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(10, await FreeAsync("held", 10));
        Assert.False(await WriteAsync((pools, db) => pools.SettleAsync(db, "held", Kind, subject)));
        Assert.True(await ClaimAsync("held", 10, Guid.CreateVersion7(), 10));
    }

    [Fact]
    public async Task A_claim_grows_and_shrinks_in_place_and_a_settled_one_stays()
    {
        var subject = Guid.CreateVersion7();
        Assert.True(await ClaimAsync("sized", 10, subject, 6, _clock.GetUtcNow().UtcDateTime.AddHours(1)));
        Assert.True(await ClaimAsync("sized", 10, subject, 9));
        Assert.False(await ClaimAsync("sized", 10, subject, 11));
        Assert.True(await ClaimAsync("sized", 10, subject, 4));
        _clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(6, await FreeAsync("sized", 10));
        Assert.True(await WriteAsync((pools, db) => pools.ReleaseAsync(db, "sized", Kind, subject)));
        Assert.False(await WriteAsync((pools, db) => pools.ReleaseAsync(db, "sized", Kind, subject)));
        Assert.Equal(10, await FreeAsync("sized", 10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_happens_in_whatever_order_the_sum_is_what_a_careful_clerk_would_write_down(int seed)
    {
        var random = new Random(seed);
        var clerk = new Dictionary<Guid, (int Size, DateTime? Until)>();
        var subjects = Enumerable.Range(0, 12).Select(_ => Guid.CreateVersion7()).ToArray();
        for (var step = 0; step < 150; step++)
        {
            var subject = subjects[random.Next(subjects.Length)];
            var now = _clock.GetUtcNow().UtcDateTime;
            foreach (var gone in clerk.Where(c => c.Value.Until <= now).Select(c => c.Key).ToList()) clerk.Remove(gone);
            switch (random.Next(4))
            {
                case 0 or 1:
                    var size = random.Next(1, 9);
                    DateTime? until = random.Next(2) == 0 ? null : now.AddMinutes(random.Next(1, 90));
                    var fits = clerk.Where(c => c.Key != subject).Sum(c => c.Value.Size) + size <= 20;
                    Assert.Equal(fits, await ClaimAsync($"pool{seed}", 20, subject, size, until));
                    if (fits) clerk[subject] = (size, until);
                    break;
                case 2:
                    Assert.Equal(clerk.Remove(subject), await WriteAsync((pools, db) => pools.ReleaseAsync(db, $"pool{seed}", Kind, subject)));
                    break;
                default:
                    _clock.Advance(TimeSpan.FromMinutes(random.Next(60)));
                    continue;
            }

            Assert.Equal(20 - clerk.Sum(c => c.Value.Size), await FreeAsync($"pool{seed}", 20));
        }
    }

    private Task<bool> ClaimAsync(string pool, int capacity, Guid subject, int size, DateTime? until = null) =>
        WriteAsync((pools, db) => pools.TryClaimAsync(db, pool, capacity, Kind, subject, size, until));

    private Task<int> FreeAsync(string pool, int capacity) => _portal.ReadAsync(db => _portal.Get<PlacePools>().FreeAsync(db, pool, capacity));

    private Task<T> WriteAsync<T>(Func<PlacePools, PortalDb, Task<T>> work) => _portal.Get<PortalWrites>().RunAsync((db, _) => work(_portal.Get<PlacePools>(), db));
}
