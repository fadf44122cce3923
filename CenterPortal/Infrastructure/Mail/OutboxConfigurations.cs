using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Mail;

internal sealed class OutboxLetterConfiguration : IEntityTypeConfiguration<OutboxLetter>
{
    public const int LongestTemplate = 60;
    public const int LongestKey = 160;
    public const int LongestTrouble = 300;
    private const int MarkLength = 64;

    public void Configure(EntityTypeBuilder<OutboxLetter> builder)
    {
        builder.ToTable("letters");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Template).HasMaxLength(LongestTemplate);
        builder.Property(l => l.Key).HasMaxLength(LongestKey);
        builder.Property(l => l.Sealed).IsEncrypted();
        builder.Property(l => l.ToMark).HasMaxLength(MarkLength);
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Channel).HasMaxLength(40);
        builder.Property(l => l.Trouble).HasMaxLength(LongestTrouble);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasIndex(l => l.Key).IsUnique();
        builder.HasIndex(l => new { l.State, l.DueAt });
        builder.HasIndex(l => l.PersonId);
        builder.HasIndex(l => l.ToMark);
    }
}

internal sealed class TemplateWordsConfiguration : IEntityTypeConfiguration<TemplateWords>
{
    public void Configure(EntityTypeBuilder<TemplateWords> builder)
    {
        builder.ToTable("template_words");
        builder.HasKey(w => w.Key);
        builder.Property(w => w.Key).HasMaxLength(OutboxLetterConfiguration.LongestTemplate);
        builder.Property(w => w.Subject).HasMaxLength(TemplateText.LongestSubject);
        builder.Property(w => w.Text).HasMaxLength(TemplateText.LongestText);
        builder.Property(w => w.Version).IsConcurrencyToken();
    }
}

internal sealed class OwnTemplateConfiguration : IEntityTypeConfiguration<OwnTemplate>
{
    private const int LongestFamily = 40;

    public void Configure(EntityTypeBuilder<OwnTemplate> builder)
    {
        builder.ToTable("own_templates");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Family).HasMaxLength(LongestFamily);
        builder.Property(t => t.Name).HasMaxLength(OwnTemplate.LongestName);
        builder.Property(t => t.Subject).HasMaxLength(TemplateText.LongestSubject);
        builder.Property(t => t.Text).HasMaxLength(TemplateText.LongestText);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => new { t.Family, t.Name }).IsUnique();
    }
}
