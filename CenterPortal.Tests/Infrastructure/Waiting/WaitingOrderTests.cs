using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Waiting;

/// <summary>Random lives of a waiting list. After every write: never one too many, nothing free that a waiting group could have had, order kept.</summary>
[Trait(Speed.Name, Speed.Slow)]
public sealed class WaitingOrderTests : WaitingFixture
{
    private readonly List<Guid> _firm = [];
    private readonly HashSet<Guid> _passed = [];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public async Task Nothing_stays_free_that_a_waiting_group_could_have_had(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 120; step++)
        {
            var before = await AllAsync();
            await StepAsync(random, before);
            var after = await AllAsync();
            var free = await FreeAsync();
            Assert.InRange(free, 0, SeatQueue.Capacity);
            Assert.DoesNotContain(after, e => e.EndedAt is null && e.Offer is null && e.Size <= free);
            AssertOrder(before, after);
        }

        Assert.Contains(await AllAsync(), e => e.EndedHow == WaitingEnd.Accepted);
    }

    private async Task StepAsync(Random random, List<WaitingEntry> all)
    {
        var offered = all.FindAll(e => e.HasOffer(Now));
        var waiting = all.FindAll(e => e.EndedAt is null);
        switch (random.Next(10))
        {
            case < 3:
                await NewcomerAsync(random.Next(1, 13));
                break;
            case < 5 when _firm.Count > 0:
                var gone = _firm[random.Next(_firm.Count)];
                _firm.Remove(gone);
                await ReleaseAsync(gone);
                break;
            case 5 or 6 when offered.Count > 0:
                var taker = offered[random.Next(offered.Count)];
                Assert.True(await AcceptAsync(taker.Id));
                _firm.Add(taker.SubjectId);
                break;
            case 7 when offered.Count > 0:
                await PassAsync(offered[random.Next(offered.Count)].Id, DeclineAsync);
                break;
            case 8 when waiting.Count > 0:
                await LeaveAsync(waiting[random.Next(waiting.Count)].Id);
                break;
            default:
                Clock.Advance(TimeSpan.FromHours(random.Next(1, 30)));
                foreach (var late in all.Where(e => e.HasRunOut(Now))) _passed.Add(late.Id);
                await RunJobAsync();
                break;
        }
    }

    // A newcomer takes what is free, or waits.
    private async Task NewcomerAsync(int size)
    {
        var subject = Guid.CreateVersion7();
        if (await ClaimAsync(subject, size)) _firm.Add(subject);
        else await JoinAsync(size);
    }

    private async Task PassAsync(Guid entry, Func<Guid, Task> pass)
    {
        _passed.Add(entry);
        await pass(entry);
    }

    // Whoever got an offer in this step was, among those of its size or larger who waited before, the first; but for those who let one go by in this very step.
    private void AssertOrder(List<WaitingEntry> before, List<WaitingEntry> after)
    {
        var had = before.Where(e => e.Offer is not null).Select(e => (e.Id, e.OfferedAt)).ToHashSet();
        var fresh = after.Where(e => e.Offer is not null && !had.Contains((e.Id, e.OfferedAt)) && !_passed.Contains(e.Id)).ToList();
        foreach (var offered in fresh)
            Assert.DoesNotContain(after, e => e.EndedAt is null && e.Offer is null && e.Size <= offered.Size && e.Turn < offered.Turn && !_passed.Contains(e.Id));
        _passed.Clear();
    }
}
