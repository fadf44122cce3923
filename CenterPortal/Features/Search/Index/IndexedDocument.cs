using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Search.Index;

/// <summary>A found record as the results show it; its tokens are in the table <c>search_index</c> under the same id.</summary>
internal sealed class IndexedDocument
{
    private const int NumberBits = 20;

    /// <summary>
    /// Grows with the time of writing: seconds since 1970, then the record's number. The index answers in the order of
    /// its ids, so the newest come first without sorting all that was found.
    /// </summary>
    public long Id { get; init; }

    /// <summary>The topic of its source.</summary>
    public required string Kind { get; init; }

    /// <summary>The record, as its changes name it.</summary>
    public required string EntityId { get; init; }

    /// <summary>The record's own small id.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Place { get; init; }

    /// <summary>Path of its page.</summary>
    public required string Address { get; init; }

    /// <summary>Title, composed (NFC).</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, composed (NFC).</summary>
    public required string Text { get; init; }

    /// <summary>Time of writing (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>A sample (예시).</summary>
    public required bool IsSample { get; init; }

    /// <summary>The id that a record of this time and number should have.</summary>
    public static long IdOf(DateTime at, int number) =>
        (new DateTimeOffset(at).ToUnixTimeSeconds() << NumberBits) | ((uint)number & ((1u << NumberBits) - 1));
}

internal sealed class IndexedDocumentConfiguration : IEntityTypeConfiguration<IndexedDocument>
{
    public void Configure(EntityTypeBuilder<IndexedDocument> builder)
    {
        builder.ToTable("search_documents");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Kind).HasMaxLength(40);
        builder.Property(d => d.EntityId).HasMaxLength(80);
        builder.Property(d => d.Place).HasMaxLength(40);
        builder.Property(d => d.Address).HasMaxLength(300);
        builder.Property(d => d.Title).HasMaxLength(300);
        builder.HasIndex(d => new { d.Kind, d.EntityId }).IsUnique();
    }
}
