using CenterPortal.Data;
using CenterPortal.Features.Privacy;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Infrastructure.Mail;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Privacy;

public class DestructionTests
{
    private static Task ConsentAsync(PortalApp portal, Guid person) => portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
    {
        await portal.Get<Consents>().GiveAsync(db, person, TestHolding.Visit.Key, 2, ct);
        await portal.Get<Consents>().GiveAsync(db, person, TestHolding.News.Key, 1, ct);
    });

    private static Task RunAsync(PortalApp portal) => portal.Get<DestructionJob>().RunAsync(CancellationToken.None);

    [Fact]
    public async Task What_is_over_goes_in_batches_and_leaves_counts_alone()
    {
        var holding = new TestHolding();
        await using var portal = await TestHolding.StartAsync(holdings: holding);
        for (var i = 0; i < 60; i++) holding.Due.Add(await portal.PersonAsync());
        var stays = await portal.PersonAsync();
        foreach (var person in holding.Due.Append(stays).ToArray())
        {
            await ConsentAsync(portal, person);
            await portal.PostAsync(Letters.To(person));
        }

        await RunAsync(portal);

        Assert.Equal(60, holding.Reduced.Distinct().Count());
        Assert.All(holding.Reduced, person => Assert.True(portal.Get<PersonalData>().IsDestroyed(person)));
        Assert.Equal([stays, stays], await portal.ReadAsync(db => db.Set<ConsentRecord>().Select(c => c.PersonId).ToListAsync()));
        Assert.Equal(stays, (await portal.LettersAsync()).Single(l => l.HasContent).PersonId);
        Assert.Equal(60, (await portal.LettersAsync()).Count(l => l is { State: LetterState.Dropped, ToMark: null }));
        Assert.Equal(60, await portal.ReadAsync(db => db.Set<Destruction>().SumAsync(d => d.Persons)));
        var acts = await portal.ReadAsync(db => db.Set<StaffAct>().Where(a => a.Act == "개인정보 파기").OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(["50명", "10명"], acts.Select(a => a.After));
        Assert.All(acts, a => Assert.Equal((StaffRecord.Program, "체험 신청(시험)"), (a.By, a.SubjectName)));

        await RunAsync(portal);
        Assert.Equal(60, await portal.ReadAsync(db => db.Set<Destruction>().SumAsync(d => d.Persons)));
    }

    [Fact]
    public async Task A_person_whom_another_purpose_needs_keeps_the_key()
    {
        var (over, goesOn) = (new TestHolding(), new TestHolding());
        await using var portal = await TestHolding.StartAsync(holdings: [over, goesOn]);
        var person = await portal.PersonAsync();
        await ConsentAsync(portal, person);
        over.Due.Add(person);
        goesOn.Needed.Add(person);
        await RunAsync(portal);
        Assert.False(portal.Get<PersonalData>().IsDestroyed(person));
        Assert.Equal([person], over.Reduced);
        Assert.Empty(goesOn.Reduced);
        Assert.Equal([TestHolding.News.Key], await portal.ReadAsync(db => db.Set<ConsentRecord>().Select(c => c.Purpose).ToListAsync()));
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task An_older_backup_brings_back_neither_letter_nor_consent()
    {
        var holding = new TestHolding();
        var portal = await TestHolding.StartAsync(holdings: holding);
        var archive = Path.Combine(portal.Folder, "before.zip");
        try
        {
            var person = await portal.PersonAsync();
            await ConsentAsync(portal, person);
            await portal.PostAsync(Letters.To(person));
            await portal.Get<MakeBackup>().RunAsync(archive, overwrites: false, passphrase: null, CancellationToken.None);
            holding.Due.Add(person);
            await RunAsync(portal);
            await portal.StopAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

            Directory.Delete(Path.Combine(portal.Folder, "data"), recursive: true);
            Assert.Equal(0, (await PortalProcess.RunAsync(portal.Folder, "restore", archive)).ExitCode);
            holding.Reduced.Clear();
            portal = await TestHolding.StartAsync(folder: portal.Folder, holdings: holding);

            // The rows are back, and cannot be read any more.
            var letter = await portal.LetterAsync();
            Assert.True(letter.HasContent);
            Assert.Null(letter.Open(portal.Get<PersonalData>(), Keys.Reading));
            await RunAsync(portal);
            Assert.Equal([person], holding.Reduced);
            Assert.False((await portal.LetterAsync()).HasContent);
            Assert.Empty(await portal.ReadAsync(db => db.Set<ConsentRecord>().ToListAsync()));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_feature_that_does_not_reduce_or_fails_is_found_and_keeps_nobody_else()
    {
        var (stuck, good) = (new StuckHolding(), new TestHolding());
        await using var portal = await TestHolding.StartAsync(holdings: [stuck, good]);
        for (var i = 0; i < 50; i++) stuck.Persons.Add(await portal.PersonAsync());
        var person = await portal.PersonAsync();
        good.Due.Add(person);
        var failure = await Assert.ThrowsAsync<AggregateException>(() => RunAsync(portal));
        Assert.Contains(TestHolding.Visit.Key, failure.InnerException!.Message, StringComparison.Ordinal);
        Assert.Contains(person, good.Reduced);
        Assert.Equal([50, 1], await portal.ReadAsync(db => db.Set<Destruction>().OrderBy(d => d.Id).Select(d => d.Persons).ToListAsync()));
    }

    private sealed class StuckHolding : IPersonalHolding
    {
        public List<Guid> Persons { get; } = [];

        public string Purpose => TestHolding.Visit.Key;

        public Task<IReadOnlyList<Guid>> DueAsync(PortalDb db, DateTime now, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([.. Persons.Take(most)]);

        public Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct) => Task.CompletedTask;
    }
}
