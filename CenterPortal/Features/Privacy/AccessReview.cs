using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Privacy;

/// <summary>
/// 접속기록 점검: someone looked through a month of readings of personal data, as must be done at least once a month
/// (개인정보의 안전성 확보조치 기준 제8조 제2항).
/// </summary>
public sealed class AccessReview
{
    /// <summary>The month in Seoul, such as <c>2026-11</c>.</summary>
    public required string Month { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>By whom; null for the command line.</summary>
    public required Guid? By { get; init; }

    /// <summary>How many readings the month had then.</summary>
    public required int Readings { get; init; }

    /// <summary>What was found; empty for nothing.</summary>
    public required string Note { get; init; }
}

/// <summary>Topics of the change log.</summary>
public static class AccessTopics
{
    /// <summary>A month was looked through, or data were destroyed.</summary>
    public const string Review = "access-review";
}

internal sealed class AccessReviewConfiguration : IEntityTypeConfiguration<AccessReview>
{
    public const int LongestNote = 500;
    private const int MonthLength = 7;

    public void Configure(EntityTypeBuilder<AccessReview> builder)
    {
        builder.ToTable("access_reviews");
        builder.HasKey(r => r.Month);
        builder.Property(r => r.Month).HasMaxLength(MonthLength);
        builder.Property(r => r.Note).HasMaxLength(LongestNote);
    }
}
