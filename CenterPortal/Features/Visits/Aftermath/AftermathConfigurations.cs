using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Visits.Aftermath;

internal sealed class VisitReportConfiguration : IEntityTypeConfiguration<VisitReport>
{
    public void Configure(EntityTypeBuilder<VisitReport> builder)
    {
        builder.ToTable("visit_reports");
        builder.HasKey(r => r.RequestId);
        builder.Property(r => r.RequestId).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.ParticipantMinutes);
        builder.HasIndex(r => new { r.Date, r.TeamId });
        builder.HasIndex(r => r.ProgrammeId);
        builder.OwnsMany(r => r.Pictures, picture =>
        {
            picture.ToTable("visit_pictures");
            picture.WithOwner().HasForeignKey("RequestId");
            picture.Property<int>("Id");
            picture.HasKey("Id");
        });
        builder.Navigation(r => r.Pictures).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class VisitFeedbackConfiguration : IEntityTypeConfiguration<VisitFeedback>
{
    private const int MarkLength = 64;

    public void Configure(EntityTypeBuilder<VisitFeedback> builder)
    {
        builder.ToTable(FeedbackPlaces.Table);
        builder.HasKey(f => f.RequestId);
        builder.Property(f => f.RequestId).ValueGeneratedNever();
        builder.Property(f => f.LinkMark).HasMaxLength(MarkLength);
        builder.Property(f => f.Word).IsEncrypted();
        builder.HasIndex(f => f.LinkMark).IsUnique();
    }
}

/// <summary>Where the sealed word of a feedback stands.</summary>
internal static class FeedbackPlaces
{
    public const string Table = "visit_feedback";

    public static PersonalPlace Word(Guid request) => new(Table, "word", request);
}
