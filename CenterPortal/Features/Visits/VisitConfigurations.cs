using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Visits;

internal sealed class VisitRequestConfiguration : IEntityTypeConfiguration<VisitRequest>
{
    public void Configure(EntityTypeBuilder<VisitRequest> builder)
    {
        builder.ToTable(VisitPlaces.Requests);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.InstitutionKind).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Institution).HasMaxLength(VisitLimits.Institution);
        builder.Property(r => r.DistrictSlug).HasMaxLength(20);
        builder.Property(r => r.Place).HasMaxLength(VisitLimits.Place);
        builder.Property(r => r.Room).HasMaxLength(VisitLimits.Room);
        builder.Property(r => r.AgeBand).HasMaxLength(20);
        builder.Property(r => r.Contact).IsEncrypted();
        builder.Property(r => r.Phone).IsEncrypted();
        builder.Property(r => r.Email).IsEncrypted();
        builder.Property(r => r.SpecialNeeds).IsEncrypted();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.IsClosed);
        builder.HasIndex(r => new { r.ProgrammeId, r.MadeAt });
        builder.HasIndex(r => r.MadeAt);
        builder.HasIndex(r => r.PersonId);
        builder.OwnsMany(r => r.Wishes, wish =>
        {
            wish.ToTable("visit_wishes");
            wish.WithOwner().HasForeignKey("RequestId");
            // A key of its own: other days under the same rank are other rows.
            wish.Property<int>("Id");
            wish.HasKey("Id");
            wish.Ignore(w => w.Half);
            wish.Property(w => w.Part).HasConversion<string>().HasMaxLength(10);
        });
        builder.Navigation(r => r.Wishes).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.OwnsOne(r => r.Placing, placing =>
        {
            placing.Property(p => p.Part).HasConversion<string>().HasMaxLength(10);
            placing.Property(p => p.Kind).HasConversion<string>().HasMaxLength(10);
            // A team's week and what is free of it.
            placing.HasIndex(p => new { p.TeamId, p.Date });
            // Holds that ran out.
            placing.HasIndex(p => p.Until);
        });
        builder.OwnsOne(r => r.Confirmation);
        builder.OwnsOne(r => r.Decline, decline => decline.Property(d => d.Reason).HasMaxLength(VisitLimits.Reason));
        builder.OwnsOne(r => r.Cancellation, cancellation => cancellation.Property(c => c.Reason).HasMaxLength(VisitLimits.Reason));
        builder.OwnsOne(r => r.Lapse);
        builder.OwnsOne(r => r.News, news =>
        {
            news.Property(n => n.Words).HasMaxLength(VisitLimits.Reason);
            news.HasIndex(n => n.At);
        });
    }
}

internal sealed class VisitNoteConfiguration : IEntityTypeConfiguration<VisitNote>
{
    public void Configure(EntityTypeBuilder<VisitNote> builder)
    {
        builder.ToTable(VisitPlaces.Notes);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Text).IsEncrypted();
        builder.HasIndex(n => n.RequestId);
    }
}

internal sealed class VisitStepConfiguration : IEntityTypeConfiguration<VisitStep>
{
    public void Configure(EntityTypeBuilder<VisitStep> builder)
    {
        builder.ToTable("visit_steps");
        builder.Property(s => s.Words).HasMaxLength(300);
        builder.HasIndex(s => s.RequestId);
    }
}

internal sealed class VisitRulesConfiguration : IEntityTypeConfiguration<VisitRules>
{
    public void Configure(EntityTypeBuilder<VisitRules> builder)
    {
        builder.ToTable("visit_rules");
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}
