using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Receipts;

internal sealed class ReceiptConfiguration : IEntityTypeConfiguration<Receipt>
{
    private const int MarkLength = 64;

    public void Configure(EntityTypeBuilder<Receipt> builder)
    {
        builder.ToTable("receipts");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Number).HasMaxLength(11);
        builder.Property(r => r.Kind).HasMaxLength(Receipt.MaxKindLength);
        builder.Property(r => r.PhoneMark).HasMaxLength(MarkLength);
        builder.Property(r => r.LinkMark).HasMaxLength(MarkLength);
        builder.Property(r => r.FormKey).HasMaxLength(MarkLength);
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => r.LinkMark).IsUnique();
        builder.HasIndex(r => r.FormKey).IsUnique();
        builder.HasIndex(r => new { r.Kind, r.SubjectId });
        builder.HasIndex(r => r.PersonId);
    }
}
