using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Privacy;

/// <summary>파기: how many persons' data of a purpose were destroyed; it names nobody.</summary>
public sealed class Destruction
{
    /// <summary>Order, given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Which purpose was over.</summary>
    public required string Purpose { get; init; }

    /// <summary>How many persons.</summary>
    public required int Persons { get; init; }
}

/// <summary>Destroys what is due, every six hours, and tells the record how many that were.</summary>
public sealed class DestructionJob(DestroyDue destroy, StaffRecord record, TimeProvider clock) : IRecurringJob
{
    /// <inheritdoc />
    public string Name => "personal-data-destruction";

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc />
    public TimeSpan AtMost => TimeSpan.FromMinutes(30);

    /// <inheritdoc />
    public Task RunAsync(CancellationToken ct) => destroy.RunAsync(Tell, ct);

    internal void Tell(PortalDb db, ProcessingPurpose purpose, int persons)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new Destruction { At = now, Purpose = purpose.Key, Persons = persons });
        record.Note(db, StaffRecord.Program, "개인정보 파기", new ActSubject($"privacy/{purpose.Key}", purpose.Name), after: string.Create(CultureInfo.InvariantCulture, $"{persons}명"));
        db.LogChange(AccessTopics.Review, purpose.Key, now.Ticks, "destroyed", now);
    }
}

internal sealed class DestructionConfiguration : IEntityTypeConfiguration<Destruction>
{
    private const int LongestKey = 40;

    public void Configure(EntityTypeBuilder<Destruction> builder)
    {
        builder.ToTable("destructions");
        builder.Property(d => d.Purpose).HasMaxLength(LongestKey);
        builder.HasIndex(d => d.At);
    }
}
