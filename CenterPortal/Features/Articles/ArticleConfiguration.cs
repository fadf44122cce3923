using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Articles;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("articles");
        builder.Property(a => a.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(a => a.Title).HasMaxLength(300);
        builder.Property(a => a.Author).HasMaxLength(80);
        builder.Property(a => a.MaskedAddress).HasMaxLength(40);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne(a => a.Board).WithMany().HasForeignKey(a => a.BoardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.BoardId, a.WrittenAt, a.Id });
        builder.HasIndex(a => new { a.WrittenAt, a.Id });
        builder.OwnsOne(a => a.Source, source =>
        {
            source.Property(s => s.Outlet).HasMaxLength(80);
            source.Property(s => s.Reporter).HasMaxLength(80);
            source.Property(s => s.Link).HasMaxLength(500);
        });
        builder.OwnsOne(a => a.Publication);
        builder.OwnsOne(a => a.Withdrawal);
        builder.OwnsOne(a => a.Trashing);
        builder.OwnsOne(a => a.Review);
        builder.OwnsOne(a => a.Best);
        builder.OwnsOne(a => a.Pin);
        builder.Ignore(a => a.IsPublic);
        builder.HasMany(a => a.Blocks).WithOne().HasForeignKey(b => b.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Attachments).WithOne().HasForeignKey(f => f.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<PastText>("_pastTexts").WithOne().HasForeignKey(p => p.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Blocks).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(a => a.Attachments).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ArticleBlockConfiguration : IEntityTypeConfiguration<ArticleBlock>
{
    public void Configure(EntityTypeBuilder<ArticleBlock> builder)
    {
        builder.ToTable("article_blocks");
        builder.HasKey(b => new { b.ArticleId, b.Number });
        builder.Property(b => b.Number).ValueGeneratedNever();
        builder.Property(b => b.Html).HasConversion(new SanitizedHtmlConverter());
    }
}

internal sealed class PastTextConfiguration : IEntityTypeConfiguration<PastText>
{
    public void Configure(EntityTypeBuilder<PastText> builder)
    {
        builder.ToTable("article_past_texts");
        builder.HasKey(p => new { p.ArticleId, p.Version });
        builder.Property(p => p.Version).ValueGeneratedNever();
        builder.Property(p => p.Title).HasMaxLength(300);
        builder.HasIndex(p => p.ReplacedAt);
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments");
        builder.Property(f => f.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.Property(f => f.StoredName).HasMaxLength(80);
    }
}

internal sealed class BoardConfiguration : IEntityTypeConfiguration<Board>
{
    public void Configure(EntityTypeBuilder<Board> builder)
    {
        builder.ToTable("boards");
        builder.Property(b => b.Slug).HasMaxLength(40);
        builder.Property(b => b.Name).HasMaxLength(40);
        builder.Property(b => b.Description).HasMaxLength(200);
        builder.HasIndex(b => b.Slug).IsUnique();
        builder.OwnsOne(b => b.Closing);
    }
}
