using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Directory;

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.Property(t => t.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(t => t.Slug).HasMaxLength(40);
        builder.Property(t => t.Name).HasMaxLength(40);
        builder.Property(t => t.DistrictSlug).HasMaxLength(20);
        builder.Property(t => t.Description).HasMaxLength(300);
        builder.Property(t => t.Phone).HasMaxLength(30);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => t.Slug).IsUnique();
        builder.HasOne<DistrictPlace>().WithMany().HasForeignKey(t => t.DistrictSlug).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DistrictPlaceConfiguration : IEntityTypeConfiguration<DistrictPlace>
{
    public void Configure(EntityTypeBuilder<DistrictPlace> builder)
    {
        builder.ToTable("districts");
        builder.HasKey(d => d.Slug);
        builder.Property(d => d.Slug).HasMaxLength(20);
        builder.Property(d => d.Name).HasMaxLength(20);
    }
}

internal sealed class EnterpriseConfiguration : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> builder)
    {
        builder.ToTable("enterprises");
        builder.Property(e => e.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(e => e.Slug).HasMaxLength(40);
        builder.Property(e => e.Name).HasMaxLength(60);
        builder.Property(e => e.Description).HasMaxLength(300);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => e.Slug).IsUnique();
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(e => e.ConsortiumId).OnDelete(DeleteBehavior.Restrict);
    }
}
