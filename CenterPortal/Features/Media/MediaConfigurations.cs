using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Media;

internal sealed class PictureConfiguration : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> builder)
    {
        builder.ToTable("pictures");
        builder.Property(p => p.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(p => p.Name).HasMaxLength(UploadNames.Longest);
        builder.Property(p => p.Hash).HasMaxLength(64);
        builder.Property(p => p.Alt).HasMaxLength(DescribePicture.LongestAlt);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Hash).IsUnique();
        builder.OwnsOne(p => p.Removal);
        builder.HasMany(p => p.Files).WithOne().HasForeignKey(f => f.PictureId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Files).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PictureFileConfiguration : IEntityTypeConfiguration<PictureFile>
{
    public void Configure(EntityTypeBuilder<PictureFile> builder)
    {
        builder.ToTable("picture_files");
        builder.HasKey(f => new { f.PictureId, f.Width, f.Format });
        builder.Property(f => f.Format).HasMaxLength(4);
        builder.Property(f => f.StoredName).HasMaxLength(80);
    }
}

internal sealed class PictureUseConfiguration : IEntityTypeConfiguration<PictureUse>
{
    public void Configure(EntityTypeBuilder<PictureUse> builder)
    {
        builder.ToTable("picture_uses");
        builder.HasKey(u => new { u.PictureId, u.Subject });
        builder.Property(u => u.Subject).HasMaxLength(80);
        builder.HasIndex(u => u.Subject);
        // A picture that something shows cannot be taken out of the database.
        builder.HasOne<Picture>().WithMany().HasForeignKey(u => u.PictureId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UploadConfiguration : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("uploads");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(UploadNames.Longest);
        builder.Property(u => u.StoredName).HasMaxLength(80);
        builder.HasIndex(u => u.At);
    }
}
