using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Consultation;

/// <summary>The stored hours of the phone: one record, edited by staff.</summary>
public sealed class ConsultationHours
{
    /// <summary>The one record.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Opening and closing per weekday and the lunch break, as <see cref="OpeningHours"/>.</summary>
    public required OpeningHours Week { get; set; }

    /// <summary>When (UTC) hours or closures last changed; part of every version of the consultation box.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Grows with each change of hours or closures.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Marks a change.</summary>
    public void Touch(DateTime now) => (ChangedAt, Version) = (now > ChangedAt ? now : ChangedAt, Version + 1);
}

internal sealed class ConsultationHoursConfiguration : IEntityTypeConfiguration<ConsultationHours>
{
    public void Configure(EntityTypeBuilder<ConsultationHours> builder)
    {
        builder.ToTable("consultation_hours");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Week).HasConversion(new OpeningHoursConverter()).HasMaxLength(1000);
    }
}
