using System.Text;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Mail;

/// <summary>What a write leaves in the outbox; nothing sends here.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await Letters.StartAsync(channel: null);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_letter_is_there_with_the_change_and_not_without_it()
    {
        var person = await _portal.PersonAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            await _portal.Get<Outbox>().AddAsync(db, Letters.To(person), ct);
            throw new InvalidOperationException("It did not come to that.");
        }));
        Assert.Empty(await _portal.LettersAsync());

        await _portal.PostAsync(Letters.To(person));
        Assert.Equal(LetterState.Waiting, (await _portal.LetterAsync()).State);
        Assert.True(await _portal.ReadAsync(db => db.Set<Change>().AnyAsync(c => c.Topic == Outbox.Topic)));
    }

    [Fact]
    public async Task The_same_key_is_one_letter_in_one_write_and_over_many()
    {
        var person = await _portal.PersonAsync();
        await _portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            await _portal.Get<Outbox>().AddAsync(db, Letters.To(person, key: "visit/1/confirmed"), ct);
            await _portal.Get<Outbox>().AddAsync(db, Letters.To(person, key: "visit/1/confirmed"), ct);
        });
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _portal.PostAsync(Letters.To(person, key: "visit/1/confirmed"))));
        await _portal.PostAsync(Letters.To(person, key: "visit/1/cancelled"));
        Assert.Equal(["visit/1/confirmed", "visit/1/cancelled"], (await _portal.LettersAsync()).Select(l => l.Key));
    }

    [Fact]
    public async Task Neither_the_database_nor_the_log_shows_anything_personal()
    {
        var person = await _portal.PersonAsync();
        await _portal.PostAsync(Letters.To(person, files: new LetterFile("하늘초-방문.ics", "text/calendar", "BEGIN:VCALENDAR"u8.ToArray())));
        await _portal.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.Combine(_portal.Folder, "data"), "portal.db*"))
        {
            var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file));
            Assert.All([Letters.Address, "김하나", "기다리겠습니다", "하늘초", "VCALENDAR", "teacher"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }

        _portal = await Letters.StartAsync(channel: null, folder: _portal.Folder);
        Assert.Equal("(encrypted)", (await _portal.LetterAsync()).Sealed!.ToString());
    }

    [Fact]
    public async Task A_letter_to_a_destroyed_person_is_marked_and_holds_nothing()
    {
        var person = await _portal.PersonAsync();
        await _portal.Get<PersonKeys>().DestroyAsync(person);
        await _portal.PostAsync(Letters.To(person));
        var letter = await _portal.LetterAsync();
        Assert.Equal((LetterState.Dropped, false, null), (letter.State, letter.HasContent, letter.ToMark));
    }

    [Fact]
    public async Task Hostile_values_stay_values()
    {
        var person = await _portal.PersonAsync();
        await _portal.PostAsync(Letters.To(person, name: "나\r\nBcc: spy@example.org", words: "{링크}\r\n<b>굵게</b>"));
        var content = (await _portal.LetterAsync()).Open(_portal.Get<PersonalData>(), Keys.Reading)!;
        Assert.Equal("나 Bcc: spy@example.org 님, 신청을 받았습니다", content.Subject);
        Assert.Contains("{링크}\n<b>굵게</b>", content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_of_the_feature_is_said_and_nothing_is_written()
    {
        var person = await _portal.PersonAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => _portal.PostAsync(Letters.To(person, to: "a@example.org\r\nBcc: b@example.org")));
        await Assert.ThrowsAsync<ArgumentException>(() => _portal.PostAsync(Letters.To(person) with { Template = "none" }));
        await Assert.ThrowsAsync<ArgumentException>(() => _portal.PostAsync(Letters.To(person) with { Values = new Dictionary<string, string>(StringComparer.Ordinal) }));
        await Assert.ThrowsAsync<ArgumentException>(() => _portal.PostAsync(Letters.To(person, words: new string('가', 4001))));
        Assert.Empty(await _portal.LettersAsync());
    }
}
