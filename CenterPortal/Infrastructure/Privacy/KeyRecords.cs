using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>That a person has a key; without it a lost key file could not be told from a person who never had one.</summary>
public sealed class PersonKeyRecord
{
    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When (UTC) the key was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>When (UTC) it was destroyed; null while the data can be read.</summary>
    public DateTime? DestroyedAt { get; set; }

    /// <summary>When (UTC) the records of the destroyed person were reduced; null when rows may have come back with an older backup.</summary>
    public DateTime? ReducedAt { get; set; }
}

/// <summary>Which key directory belongs to this database.</summary>
public sealed class KeySet
{
    /// <summary>A mark made with the look-up key; it says nothing about the key.</summary>
    public required string Mark { get; init; }

    /// <summary>When (UTC) they were joined.</summary>
    public required DateTime MadeAt { get; init; }
}

internal sealed class PersonKeyRecordConfiguration : IEntityTypeConfiguration<PersonKeyRecord>
{
    public void Configure(EntityTypeBuilder<PersonKeyRecord> builder)
    {
        builder.ToTable("person_keys");
        builder.HasKey(k => k.PersonId);
        builder.Property(k => k.PersonId).ValueGeneratedNever();
        builder.HasIndex(k => new { k.DestroyedAt, k.ReducedAt });
    }
}

internal sealed class KeySetConfiguration : IEntityTypeConfiguration<KeySet>
{
    public void Configure(EntityTypeBuilder<KeySet> builder)
    {
        builder.ToTable("key_sets");
        builder.HasKey(k => k.Mark);
        builder.Property(k => k.Mark).HasMaxLength(64);
    }
}
