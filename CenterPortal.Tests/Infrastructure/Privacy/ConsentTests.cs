using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Privacy;

public sealed class ConsentTests : IAsyncLifetime
{
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await TestHolding.StartAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private Task WriteAsync(Func<Consents, PortalDb, CancellationToken, Task> work) => _portal.Get<PortalWrites>().RunAsync((db, ct) => work(_portal.Get<Consents>(), db, ct));

    private Task<IReadOnlyList<ConsentRecord>> OfAsync(Guid person) => _portal.ReadAsync(db => _portal.Get<Consents>().OfAsync(db, person, CancellationToken.None));

    [Fact]
    public async Task Each_version_is_its_own_record_and_the_newer_ends_the_older()
    {
        var person = await _portal.PersonAsync();
        await WriteAsync(async (consents, db, ct) =>
        {
            await consents.GiveAsync(db, person, "test-visit", 1, ct);
            await consents.GiveAsync(db, person, "test-visit", 1, ct);
        });
        await WriteAsync((consents, db, ct) => consents.GiveAsync(db, person, "test-visit", 1, ct));
        await WriteAsync((consents, db, ct) => consents.GiveAsync(db, person, "test-visit", 2, ct));
        Assert.Equal([(2, true), (1, false)], (await OfAsync(person)).Select(c => (c.Version, c.Holds)));
        await WriteAsync((consents, db, ct) => consents.GiveAsync(db, person, "test-visit", 1, ct));
        Assert.Equal(2, (await OfAsync(person)).Count);
    }

    [Fact]
    public async Task What_is_withdrawn_no_longer_holds_and_stays_written()
    {
        var person = await _portal.PersonAsync();
        await WriteAsync(async (consents, db, ct) =>
        {
            await consents.GiveAsync(db, person, "test-visit", 2, ct);
            await consents.GiveAsync(db, person, "test-news", 1, ct);
        });
        await WriteAsync(async (consents, db, ct) => Assert.True(await consents.WithdrawAsync(db, person, "test-news", ct)));
        await WriteAsync(async (consents, db, ct) => Assert.False(await consents.WithdrawAsync(db, person, "test-news", ct)));
        Assert.Equal([("test-news", false), ("test-visit", true)], (await OfAsync(person)).Select(c => (c.Purpose, c.Holds)).Order());
    }

    [Fact]
    public async Task There_is_no_consent_to_what_was_never_said()
    {
        var person = await _portal.PersonAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync((consents, db, ct) => consents.GiveAsync(db, person, "test-visit", 3, ct)));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync((consents, db, ct) => consents.GiveAsync(db, person, "test-visit", 0, ct)));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync((consents, db, ct) => consents.GiveAsync(db, person, "none", 1, ct)));
        Assert.Empty(await OfAsync(person));
    }

    [Theory]
    [InlineData("2", "1", "test-visit test-news", "")]
    [InlineData("2", null, "test-visit", "")]
    [InlineData(null, "1", "test-news", "test-visit")]
    [InlineData("1", null, "", "test-visit")]
    [InlineData("on", "on", "", "test-visit")]
    public void Answers_count_only_for_the_words_that_hold_now(string? visit, string? news, string given, string missing)
    {
        var posted = new Dictionary<string, string?>(StringComparer.Ordinal) { ["consent.test-visit"] = visit, ["consent.test-news"] = news };
        var answers = ConsentAnswers.Read([TestHolding.Visit, TestHolding.News], field => posted[field]);
        Assert.Equal((given, missing), (string.Join(' ', answers.Given.Select(p => p.Key)), string.Join(' ', answers.Missing.Select(p => p.Key))));
        Assert.Equal(missing.Length == 0, answers.IsEnough);
    }
}
