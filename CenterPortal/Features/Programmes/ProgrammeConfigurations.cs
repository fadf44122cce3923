using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Programmes;

internal sealed class ProgrammeConfiguration : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programmes");
        builder.Property(p => p.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(p => p.Slug).HasMaxLength(ProgrammeLimits.Slug);
        builder.Property(p => p.Name).HasMaxLength(ProgrammeLimits.Name);
        builder.Property(p => p.KindSlug).HasMaxLength(20);
        builder.Property(p => p.Makes).HasMaxLength(ProgrammeLimits.Makes);
        builder.Property(p => p.NeedsNote).HasMaxLength(ProgrammeLimits.NeedsNote);
        builder.Property(p => p.Description).HasMaxLength(ProgrammeLimits.Description);
        builder.Property(p => p.SafetyNotes).HasMaxLength(ProgrammeLimits.SafetyNotes);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasIndex(p => new { p.Order, p.Id });
        builder.HasOne<ProgrammeKind>().WithMany().HasForeignKey(p => p.KindSlug).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(p => p.Hiding);
        builder.OwnsOne(p => p.Removal);
        builder.Ignore(p => p.IsHidden).Ignore(p => p.IsPublic);
        builder.OwnsMany(p => p.Questions, question =>
        {
            question.ToTable("programme_questions").WithOwner().HasForeignKey("ProgrammeId");
            question.HasKey("ProgrammeId", nameof(ProgrammeQuestion.Position));
            question.Property(q => q.Position).ValueGeneratedNever();
            question.Property(q => q.Asked).HasMaxLength(ProgrammeLimits.Asked);
            question.Property(q => q.Answer).HasMaxLength(ProgrammeLimits.Answer);
        });
        builder.OwnsMany(p => p.Pictures, picture =>
        {
            picture.ToTable("programme_pictures").WithOwner().HasForeignKey("ProgrammeId");
            picture.HasKey("ProgrammeId", nameof(ProgrammePicture.Position));
            picture.Property(p => p.Position).ValueGeneratedNever();
            picture.Property(p => p.Alt).HasMaxLength(ProgrammeLimits.Alt);
        });
        builder.HasMany(p => p.Teams).WithOne().HasForeignKey(t => t.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Teams).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(p => p.Questions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude(false);
        builder.Navigation(p => p.Pictures).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude(false);
    }
}

internal sealed class ProgrammeTeamConfiguration : IEntityTypeConfiguration<ProgrammeTeam>
{
    public void Configure(EntityTypeBuilder<ProgrammeTeam> builder)
    {
        builder.ToTable("programme_teams");
        builder.HasKey(t => new { t.ProgrammeId, t.TeamId });
        builder.HasIndex(t => t.TeamId);
    }
}

internal sealed class ProgrammeKindConfiguration : IEntityTypeConfiguration<ProgrammeKind>
{
    public void Configure(EntityTypeBuilder<ProgrammeKind> builder)
    {
        builder.ToTable("programme_kinds");
        builder.HasKey(k => k.Slug);
        builder.Property(k => k.Slug).HasMaxLength(20);
        builder.Property(k => k.Name).HasMaxLength(20);
    }
}

internal sealed class ProgrammeShelfConfiguration : IEntityTypeConfiguration<ProgrammeShelf>
{
    public void Configure(EntityTypeBuilder<ProgrammeShelf> builder)
    {
        builder.ToTable("programme_shelf");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
