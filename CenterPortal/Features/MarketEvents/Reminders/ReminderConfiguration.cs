using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>No foreign key: a sample that is taken away leaves its reminders to the destruction job, which ends their letters and keys too.</summary>
internal sealed class ReminderConfiguration : IEntityTypeConfiguration<EventReminder>
{
    private const int MarkLength = 64;

    public void Configure(EntityTypeBuilder<EventReminder> builder)
    {
        builder.ToTable(ReminderPlaces.Table);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Email).IsEncrypted();
        builder.Property(r => r.EmailMark).HasMaxLength(MarkLength);
        builder.Property(r => r.LinkMark).HasMaxLength(MarkLength);
        builder.Ignore(r => r.Hears);
        builder.HasIndex(r => new { r.EventId, r.EmailMark }).IsUnique();
        builder.HasIndex(r => r.EmailMark);
        builder.HasIndex(r => r.LinkMark).IsUnique();
        builder.HasIndex(r => r.PersonId);
    }
}
