using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Consultation;

/// <summary>Keeps closed days in <c>holidays</c>; the status is stored by name, so reordering the enum changes no row.</summary>
public sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("holidays");
        builder.HasKey(holiday => new { holiday.Date, holiday.Name });
        builder.Property(holiday => holiday.Name).HasMaxLength(Holiday.MaxNameLength);
        builder.Property(holiday => holiday.Status).HasConversion<string>().HasMaxLength(20);
    }
}
