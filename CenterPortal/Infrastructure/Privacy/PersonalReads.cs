using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>That a value about a person was opened; it holds no value.</summary>
public sealed class PersonalRead
{
    /// <summary>Order of the record, given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who opened it; null for the program itself.</summary>
    public Guid? By { get; init; }

    /// <summary>Whom it is about.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Table, column and record.</summary>
    public required string Place { get; init; }

    /// <summary>The reason.</summary>
    public required ReadingPurpose Purpose { get; init; }
}

/// <summary>Writes the record of readings in batches; a crash can lose the last half second of it, a stop loses none.</summary>
public sealed class PersonalReads(PortalWrites writes, TimeProvider clock, ILogger<PersonalReads> log) : WriteBehind<PersonalRead>(clock, log)
{
    internal void Leave(Guid person, PersonalPlace place, PersonalReading reading) => Leave(new PersonalRead
    {
        At = Clock.GetUtcNow().UtcDateTime,
        By = reading.By,
        PersonId = person,
        Place = place.ToString(),
        Purpose = reading.Purpose,
    });

    /// <inheritdoc />
    protected override Task WriteAsync(IReadOnlyList<PersonalRead> batch, CancellationToken ct) => writes.RunAsync((db, _) =>
    {
        // A tried again batch must not carry ids of the rolled back one.
        db.AddRange(batch.Select(r => new PersonalRead { At = r.At, By = r.By, PersonId = r.PersonId, Place = r.Place, Purpose = r.Purpose }));
        return Task.CompletedTask;
    }, ct);
}

internal sealed class PersonalReadConfiguration : IEntityTypeConfiguration<PersonalRead>
{
    public void Configure(EntityTypeBuilder<PersonalRead> builder)
    {
        builder.ToTable("personal_reads");
        builder.Property(r => r.Place).HasMaxLength(160);
        builder.Property(r => r.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(r => new { r.PersonId, r.Id });
        builder.HasIndex(r => r.At);
    }
}
