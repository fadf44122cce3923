using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Editing;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("drafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Subject).HasMaxLength(60);
        builder.Property(d => d.Origin).HasMaxLength(60);
        builder.Property(d => d.Html).HasConversion(new SanitizedHtmlConverter());
        builder.Ignore(d => d.IsOpen);
        builder.HasIndex(d => new { d.PersonId, d.Subject }).IsUnique();
        builder.HasIndex(d => new { d.PersonId, d.Origin });
        builder.HasIndex(d => d.SavedAt);
    }
}
