using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Import;

/// <summary>What an import made, so that the next one of the same page corrects it instead of adding it again.</summary>
public sealed class ImportedArticle
{
    /// <summary>What names it in the old system: a page by board and time of writing, a line of a list by board, day and title.</summary>
    public required string Key { get; init; }

    /// <summary>The article it became.</summary>
    public required int ArticleId { get; set; }

    /// <summary>The version of the article's text when the import was done; a greater one means that staff changed it since.</summary>
    public required long TextVersion { get; set; }

    /// <summary>When (UTC) it was last imported.</summary>
    public required DateTime At { get; set; }
}

internal sealed class ImportedArticleConfiguration : IEntityTypeConfiguration<ImportedArticle>
{
    public void Configure(EntityTypeBuilder<ImportedArticle> builder)
    {
        builder.ToTable("imported_articles");
        builder.HasKey(i => i.Key);
        builder.Property(i => i.Key).HasMaxLength(120);
        builder.HasIndex(i => i.ArticleId);
    }
}
