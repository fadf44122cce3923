using System.Globalization;
using System.Security.Cryptography;
using CenterPortal.Data;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>One version of a person's key.</summary>
internal sealed record PersonKey(Guid PersonId, uint Version, byte[] Key)
{
    public override string ToString() => $"key {PersonId:N}/{Version}";
}

/// <summary>
/// A key for each person, wrapped by the master key, in <c>people/</c>. A key begins in one place only, so a lost file is
/// never covered by a new key. Nothing is cached: a destroyed key is gone for every process at once.
/// </summary>
public sealed class PersonKeys(KeyFolder folder, MasterKeys masters, PortalWrites writes, TimeProvider clock)
{
    /// <summary>Makes the key of a new person; the record of it is part of the caller's write.</summary>
    public async Task BeginAsync(PortalDb db, Guid person, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var turn = await folder.TakeTurnAsync(ct);
        if (!folder.Has(Name(person))) Write([new PersonKey(person, 1, RandomNumberGenerator.GetBytes(Sealing.KeyLength))], masters.Ids[^1]);
        db.Add(new PersonKeyRecord { PersonId = person, MadeAt = clock.GetUtcNow().UtcDateTime });
    }

    /// <summary>Destroys a person's key and with it everything that was sealed by it, wherever a copy of it lies.</summary>
    public async Task DestroyAsync(Guid person, CancellationToken ct = default)
    {
        await writes.RunAsync(async (db, token) =>
        {
            if (await db.Set<PersonKeyRecord>().FindAsync([person], token) is { } record) record.DestroyedAt ??= clock.GetUtcNow().UtcDateTime;
        }, ct);
        await using var turn = await folder.TakeTurnAsync(ct);
        Erase(person);
    }

    /// <summary>Erases keys whose destruction is already written down.</summary>
    internal async Task EraseAsync(IReadOnlyCollection<Guid> persons, CancellationToken ct)
    {
        if (persons.Count == 0) return;
        await using var turn = await folder.TakeTurnAsync(ct);
        foreach (var person in persons) Erase(person);
    }

    /// <summary>The persons whose keys were destroyed, as the key directory knows it.</summary>
    internal IReadOnlyList<Guid> Destroyed => [.. folder.Names("people", "*.destroyed").Select(Guid.Parse)];

    internal bool IsDestroyed(Guid person) => folder.Has($"people/{person:N}.destroyed");

    internal IReadOnlyList<Guid> Present => [.. folder.Names("people", "*.key").Select(Guid.Parse)];

    // Also replays an older destruction over keys that came back with a backup.
    internal void Erase(Guid person)
    {
        folder.Write($"people/{person:N}.destroyed", "");
        folder.Erase(Name(person));
    }

    /// <summary>The key to seal with.</summary>
    /// <exception cref="InvalidOperationException">The person has no key: it never began or was destroyed.</exception>
    internal PersonKey Current(Guid person) => Versions(person) is [.., var newest] ? newest : throw new InvalidOperationException($"Person {person:N} has no key.");

    /// <summary>The key of an envelope; null when the person's key was destroyed.</summary>
    /// <exception cref="PersonalDataDamagedException">The key is missing though nobody destroyed it.</exception>
    internal PersonKey? Find(Guid person, uint version) =>
        Versions(person).FirstOrDefault(k => k.Version == version)
        ?? (IsDestroyed(person) ? null : throw new PersonalDataDamagedException($"The key {person:N}/{version} is missing."));

    /// <summary>Gives everyone a new key beside the old ones and wraps all by <paramref name="master"/>.</summary>
    internal int Rotate(uint master)
    {
        var present = Present;
        foreach (var person in present)
        {
            var old = Versions(person);
            Write([.. old, new PersonKey(person, old[^1].Version + 1, RandomNumberGenerator.GetBytes(Sealing.KeyLength))], master);
        }

        return present.Count;
    }

    internal IReadOnlyList<PersonKey> Versions(Guid person)
    {
        try
        {
            return Read(person);
        }
        catch (PersonalDataDamagedException)
        {
            // A rotation may have replaced the file and erased the old master key between two looks.
            return Read(person);
        }
    }

    private IReadOnlyList<PersonKey> Read(Guid person) => folder.Read(Name(person)) is { } text
        ? [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Parse(person, line))]
        : [];

    private PersonKey Parse(Guid person, string line)
    {
        if (line.Split(' ', 2) is not [var number, var wrapped] || !uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new PersonalDataDamagedException($"The key file of person {person:N} is not readable.");
        return new PersonKey(person, version, masters.Unwrap(wrapped, Place(person, version)));
    }

    private void Write(IReadOnlyList<PersonKey> versions, uint master) => folder.Write(
        Name(versions[0].PersonId),
        string.Concat(versions.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Version} {masters.Wrap(k.Key, Place(k.PersonId, k.Version), master)}\n"))));

    private static string Name(Guid person) => $"people/{person:N}.key";

    private static string Place(Guid person, uint version) => string.Create(CultureInfo.InvariantCulture, $"person|{person:N}|{version}");
}
