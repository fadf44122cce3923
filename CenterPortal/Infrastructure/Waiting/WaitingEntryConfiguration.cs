using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Waiting;

internal sealed class WaitingEntryConfiguration : IEntityTypeConfiguration<WaitingEntry>
{
    public void Configure(EntityTypeBuilder<WaitingEntry> builder)
    {
        builder.ToTable("waiting_entries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Queue).HasMaxLength(WaitingEntry.MaxNameLength);
        builder.Property(e => e.Kind).HasMaxLength(WaitingEntry.MaxNameLength);
        builder.Property(e => e.Reason).HasMaxLength(WaitingEntry.MaxReasonLength);
        builder.Property(e => e.Offer).HasMaxLength(WaitingEntry.MaxNameLength);
        builder.Property(e => e.Declined).HasMaxLength(4000);
        builder.Property(e => e.EndedHow).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(e => new { e.Queue, e.Turn });
        builder.HasIndex(e => new { e.Kind, e.SubjectId });
        builder.HasIndex(e => e.OfferUntil);
    }
}
