using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Changes;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("changes");
        builder.HasKey(c => c.Sequence);
        builder.Property(c => c.Sequence).ValueGeneratedOnAdd().HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(c => c.Topic).HasMaxLength(40);
        builder.Property(c => c.EntityId).HasMaxLength(80);
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.Property(c => c.Part).HasMaxLength(40);
        builder.HasIndex(c => c.At);
    }
}
