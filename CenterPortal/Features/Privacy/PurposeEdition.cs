using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Privacy;

/// <summary>
/// The words of a purpose as they stood from one instant on. Changes of the notice must stay visible and comparable
/// (표준 개인정보 보호지침 제21조), and a consent must be traceable to the words it was given to.
/// </summary>
public sealed class PurposeEdition
{
    /// <summary>The purpose.</summary>
    public required string Key { get; init; }

    /// <summary>From when (UTC).</summary>
    public required DateTime Since { get; init; }

    /// <summary>Until when (UTC); null while it holds.</summary>
    public DateTime? Until { get; set; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }

    /// <summary>As <see cref="ProcessingPurpose.Name"/>.</summary>
    public required string Name { get; init; }

    /// <summary>As <see cref="ProcessingPurpose.Purpose"/>.</summary>
    public required string Purpose { get; init; }

    /// <summary>As <see cref="ProcessingPurpose.Items"/>.</summary>
    public required string Items { get; init; }

    /// <summary>As <see cref="ProcessingPurpose.LegalBasis"/>.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>As <see cref="ProcessingPurpose.Retention"/>.</summary>
    public required string Retention { get; init; }

    /// <summary>As <see cref="ProcessingPurpose.IfRefused"/>.</summary>
    public required string IfRefused { get; init; }

    /// <summary>As <see cref="ProcessingPurpose.IsMandatory"/>.</summary>
    public required bool IsMandatory { get; init; }

    /// <summary>As <see cref="ProcessingPurpose.EntrustedTo"/>.</summary>
    public string EntrustedTo { get; init; } = "";

    /// <summary>The edition of a registered purpose.</summary>
    public static PurposeEdition Of(ProcessingPurpose purpose, DateTime since)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return new PurposeEdition
        {
            Key = purpose.Key,
            Since = since,
            Version = purpose.Version,
            Name = purpose.Name,
            Purpose = purpose.Purpose,
            Items = purpose.Items,
            LegalBasis = purpose.LegalBasis,
            Retention = purpose.Retention,
            IfRefused = purpose.IfRefused,
            IsMandatory = purpose.IsMandatory,
            EntrustedTo = purpose.EntrustedTo,
        };
    }

    /// <summary>True when these are the purpose's words.</summary>
    public bool Says(ProcessingPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return (Version, Name, Purpose, Items, LegalBasis, Retention, IfRefused) == (purpose.Version, purpose.Name, purpose.Purpose, purpose.Items, purpose.LegalBasis, purpose.Retention, purpose.IfRefused)
            && (IsMandatory, EntrustedTo) == (purpose.IsMandatory, purpose.EntrustedTo);
    }
}

internal sealed class PurposeEditionConfiguration : IEntityTypeConfiguration<PurposeEdition>
{
    private const int LongestKey = 40;

    public void Configure(EntityTypeBuilder<PurposeEdition> builder)
    {
        builder.ToTable("purpose_editions");
        builder.HasKey(e => new { e.Key, e.Since });
        builder.Property(e => e.Key).HasMaxLength(LongestKey);
    }
}
