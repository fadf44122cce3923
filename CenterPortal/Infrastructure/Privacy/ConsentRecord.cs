using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>동의: that a person agreed to one version of one purpose. It holds no contact; when the person is destroyed, it goes too.</summary>
public sealed class ConsentRecord
{
    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Who agreed.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>To which purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>To which version of its words.</summary>
    public required int Version { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime GivenAt { get; init; }

    /// <summary>When (UTC) it was withdrawn or a newer version took its place; null while it holds.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True while it holds.</summary>
    public bool Holds => EndedAt is null;

    /// <summary>Ends it.</summary>
    public void End(DateTime at) => EndedAt ??= at;
}

internal sealed class ConsentRecordConfiguration : IEntityTypeConfiguration<ConsentRecord>
{
    public void Configure(EntityTypeBuilder<ConsentRecord> builder)
    {
        builder.ToTable("consents");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Purpose).HasMaxLength(40);
        builder.HasIndex(c => new { c.PersonId, c.Purpose });
        builder.HasIndex(c => new { c.Purpose, c.EndedAt });
    }
}
