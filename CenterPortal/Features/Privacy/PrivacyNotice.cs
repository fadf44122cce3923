using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Privacy;

/// <summary>What only the centre knows of its own processing (개인정보 보호법 제30조 제1항 제3호, 제4호, 제6호); one record, edited by staff.</summary>
public sealed class PrivacyNotice
{
    /// <summary>The one record.</summary>
    public const int OnlyId = 1;

    /// <summary>The most characters of <see cref="Officer"/>.</summary>
    public const int LongestOfficer = 80;

    /// <summary>The most characters of the longer texts.</summary>
    public const int LongestText = 1000;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>개인정보 보호책임자: name or post; empty while nobody was named.</summary>
    public string Officer { get; set; } = "";

    /// <summary>처리위탁: who works with the data on the centre's behalf, a line each; empty for nobody.</summary>
    public string Entrusted { get; set; } = "";

    /// <summary>제3자 제공: who is given data, a line each; empty for nobody.</summary>
    public string Provided { get; set; } = "";

    /// <summary>When (UTC) it last changed; null when nobody has touched it.</summary>
    public DateTime? ChangedAt { get; set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; set; } = 1;
}

internal sealed class PrivacyNoticeConfiguration : IEntityTypeConfiguration<PrivacyNotice>
{
    public void Configure(EntityTypeBuilder<PrivacyNotice> builder)
    {
        builder.ToTable("privacy_notice");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Officer).HasMaxLength(PrivacyNotice.LongestOfficer);
        builder.Property(n => n.Entrusted).HasMaxLength(PrivacyNotice.LongestText);
        builder.Property(n => n.Provided).HasMaxLength(PrivacyNotice.LongestText);
        builder.Property(n => n.Version).IsConcurrencyToken();
    }
}
