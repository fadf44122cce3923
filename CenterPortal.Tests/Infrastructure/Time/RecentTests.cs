using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Tests.Infrastructure.Time;

/// <summary>Of a crowd that asks at once, one reads; what went wrong is not given on.</summary>
public class RecentTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Of_many_who_ask_at_once_one_reads_and_other_questions_are_read_by_themselves()
    {
        var (recent, reads, answer) = (new Recent<int, int>(Long, 10), 0, new TaskCompletionSource<int>());
        var crowd = Enumerable.Range(0, 50).Select(_ => recent.GetAsync(1, () =>
        {
            Interlocked.Increment(ref reads);
            return answer.Task;
        })).ToArray();
        answer.SetResult(7);
        Assert.All(await Task.WhenAll(crowd), value => Assert.Equal(7, value));
        Assert.Equal(1, reads);
        Assert.Equal(8, await recent.GetAsync(2, () => Task.FromResult(8)));
    }

    [Fact]
    public async Task An_answer_past_its_life_is_read_again()
    {
        var recent = new Recent<int, int>(TimeSpan.Zero, 10);
        Assert.Equal(1, await recent.GetAsync(1, () => Task.FromResult(1)));
        Assert.Equal(2, await recent.GetAsync(1, () => Task.FromResult(2)));
    }

    [Fact]
    public async Task What_went_wrong_is_not_given_on()
    {
        var recent = new Recent<int, int>(Long, 10);
        await Assert.ThrowsAsync<IOException>(() => recent.GetAsync(1, () => Task.FromException<int>(new IOException())));
        Assert.Equal(3, await recent.GetAsync(1, () => Task.FromResult(3)));
    }
}
