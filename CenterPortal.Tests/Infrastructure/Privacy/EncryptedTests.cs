using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Privacy;

public sealed class EncryptedTests : IAsyncLifetime
{
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await PortalApp.StartAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task What_is_sealed_opens_at_its_place_and_nowhere_else()
    {
        var person = await _portal.PersonAsync();
        var value = _portal.Seal(person, "010-0000-0000");

        Assert.Equal("010-0000-0000", _portal.Open(value, person));
        Assert.Throws<PersonalDataDamagedException>(() => _portal.Open(value, Guid.CreateVersion7()));
        var data = _portal.Get<PersonalData>();
        Assert.Throws<PersonalDataDamagedException>(() => data.Open(value, new PersonalPlace("people", "name", person), Keys.Reading));
        Assert.Throws<PersonalDataDamagedException>(() => data.Open(value, new PersonalPlace("visits", "phone", person), Keys.Reading));
    }

    [Fact]
    public async Task A_changed_byte_anywhere_is_noticed()
    {
        var person = await _portal.PersonAsync();
        var whole = _portal.Seal(person, "가나다").Bytes();

        for (var at = 0; at < whole.Length; at++)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x40;
            Assert.Throws<PersonalDataDamagedException>(() => _portal.Open(Encrypted.FromBytes(changed), person));
        }

        for (var length = 0; length < whole.Length; length++)
            Assert.Throws<PersonalDataDamagedException>(() => _portal.Open(Encrypted.FromBytes(whole[..length]), person));
    }

    [Fact]
    public async Task Texts_of_every_size_come_back_and_never_look_alike()
    {
        var person = await _portal.PersonAsync();
        var random = new Random(20261123);
        for (var turn = 0; turn < 200; turn++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(turn * 20 + 1)).Select(_ => (char)random.Next(0xAC00, 0xD7A4))]);
            var (one, other) = (_portal.Seal(person, text), _portal.Seal(person, text));
            Assert.Equal(text, _portal.Open(one, person));
            Assert.NotEqual(one, other);
        }
    }

    [Fact]
    public async Task Another_person_s_key_does_not_open_it()
    {
        var (one, other) = (await _portal.PersonAsync(), await _portal.PersonAsync());
        var bytes = _portal.Seal(one, "값").Bytes();
        other.ToByteArray(bigEndian: true).CopyTo(bytes, 1);

        Assert.Throws<PersonalDataDamagedException>(() => _portal.Open(Encrypted.FromBytes(bytes), one));
    }

    [Fact]
    public async Task Printing_gives_nothing_and_opening_leaves_a_record()
    {
        var person = await _portal.PersonAsync();
        var value = _portal.Seal(person, "비밀스러운 말");

        Assert.Equal("(encrypted)", $"{value}");
        Assert.DoesNotContain("비밀", System.Text.Json.JsonSerializer.Serialize(value), StringComparison.Ordinal);
        var by = Guid.CreateVersion7();
        _portal.Get<PersonalData>().Open(value, Keys.Place(person), new PersonalReading(by, ReadingPurpose.PeopleList));
        await _portal.Get<PersonalReads>().StopAsync(CancellationToken.None);

        var read = await _portal.ReadAsync(db => db.Set<PersonalRead>().SingleAsync());
        Assert.Equal((by, person, ReadingPurpose.PeopleList, Keys.Place(person).ToString()), (read.By, read.PersonId, read.Purpose, read.Place));
    }

    [Fact]
    public async Task A_refused_opening_leaves_no_record_of_a_reading()
    {
        var person = await _portal.PersonAsync();
        var value = _portal.Seal(person, "값");
        Assert.Throws<PersonalDataDamagedException>(() => _portal.Open(value, Guid.CreateVersion7()));
        await _portal.Get<PersonalReads>().StopAsync(CancellationToken.None);
        Assert.Equal(0, await _portal.CountReadsAsync());
    }

    [Theory]
    [InlineData("someone@example.org", " SomeOne@Example.ORG ")]
    [InlineData("someone@example.org", "ｓｏｍｅｏｎｅ@example.org")]
    public void The_look_up_mark_forgives_how_it_is_written(string one, string other)
    {
        var index = _portal.Get<BlindIndex>();
        Assert.Equal(index.Of("email", one), index.Of("email", other));
        Assert.NotEqual(index.Of("email", one), index.Of("phone", one));
        Assert.NotEqual(index.Of("email", one), index.Of("email", one + "x"));
    }
}
