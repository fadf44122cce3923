using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Places;

internal sealed class PlaceClaimConfiguration : IEntityTypeConfiguration<PlaceClaim>
{
    public void Configure(EntityTypeBuilder<PlaceClaim> builder)
    {
        builder.ToTable("place_claims", table => table.HasCheckConstraint("place_claims_size", "\"Size\" > 0"));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Pool).HasMaxLength(PlaceClaim.MaxNameLength);
        builder.Property(c => c.Kind).HasMaxLength(PlaceClaim.MaxNameLength);
        builder.HasIndex(c => new { c.Pool, c.Kind, c.SubjectId }).IsUnique();
        builder.HasIndex(c => c.HeldUntil);
    }
}
