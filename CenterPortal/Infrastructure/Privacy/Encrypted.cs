using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// A value about a person that only <see cref="PersonalData.Open"/> can read. The envelope is: format (1 byte), key id
/// (person, 16 bytes; version of the person's key, 4 bytes), nonce, AES-256-GCM cipher text, tag. Printing or logging it gives nothing away.
/// </summary>
public sealed class Encrypted : IEquatable<Encrypted>
{
    internal const int HeaderLength = 1 + 16 + sizeof(uint);
    private const byte Format = 1;
    private readonly byte[] _envelope;

    private Encrypted(byte[] envelope) => _envelope = envelope;

    /// <summary>Whose key opens it.</summary>
    public Guid PersonId => new(_envelope.AsSpan(1, 16), bigEndian: true);

    internal uint KeyVersion => BinaryPrimitives.ReadUInt32BigEndian(_envelope.AsSpan(17, sizeof(uint)));

    internal byte[] Envelope => _envelope;

    /// <summary>Takes an envelope from the database.</summary>
    /// <exception cref="PersonalDataDamagedException">It is too short or of an unknown format.</exception>
    public static Encrypted FromBytes(byte[] envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        if (envelope.Length < HeaderLength + Sealing.Overhead || envelope[0] != Format) throw new PersonalDataDamagedException("The envelope is not one of this program.");
        return new Encrypted(envelope);
    }

    internal static Encrypted Seal(PersonKey key, PersonalPlace place, ReadOnlySpan<byte> clear)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        header[0] = Format;
        key.PersonId.TryWriteBytes(header[1..17], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(header[17..], key.Version);
        return new Encrypted(Sealing.Seal(key.Key, header, place.ToString(), clear));
    }

    /// <inheritdoc />
    public bool Equals(Encrypted? other) => other is not null && _envelope.AsSpan().SequenceEqual(other._envelope);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Encrypted);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(_envelope);
        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public override string ToString() => "(encrypted)";
}

/// <summary>Where an encrypted value stands; a value moved to another place does not open.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Record">The record's id.</param>
public readonly record struct PersonalPlace(string Table, string Column, Guid Record)
{
    /// <inheritdoc />
    public override string ToString() => $"{Table}|{Column}|{Record:N}";
}

/// <summary>Maps encrypted values to the database.</summary>
public static class EncryptedMapping
{
    /// <summary>Stores the envelope as it is.</summary>
    public static PropertyBuilder<TProperty> IsEncrypted<TProperty>(this PropertyBuilder<TProperty> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasConversion(new EncryptedConverter());
    }
}

/// <summary>Between the envelope in the program and its octets in the database.</summary>
public sealed class EncryptedConverter() : ValueConverter<Encrypted, byte[]>(value => ToBytes(value), bytes => Encrypted.FromBytes(bytes))
{
    // The compiled model calls what a converter calls, so it must be within its reach.
    internal static byte[] ToBytes(Encrypted value) => value.Envelope;
}
