using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Visits.Plans;

internal sealed class TeamPlanConfiguration : IEntityTypeConfiguration<TeamPlan>
{
    public void Configure(EntityTypeBuilder<TeamPlan> builder)
    {
        builder.ToTable("team_plans");
        builder.HasKey(p => p.TeamId);
        builder.Property(p => p.TeamId).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.OwnsOne(p => p.Morning, times => times.Ignore(t => t.Minutes));
        builder.OwnsOne(p => p.Afternoon, times => times.Ignore(t => t.Minutes));
        builder.Navigation(p => p.Morning).IsRequired();
        builder.Navigation(p => p.Afternoon).IsRequired();
        builder.OwnsMany(p => p.Hours, hours =>
        {
            hours.ToTable("team_hours");
            hours.WithOwner().HasForeignKey("TeamId");
            hours.Property<int>("Id");
            hours.HasKey("Id");
            hours.Property(h => h.Day).HasConversion<string>().HasMaxLength(10);
            hours.Property(h => h.Part).HasConversion<string>().HasMaxLength(10);
        });
        builder.OwnsMany(p => p.Travel, travel =>
        {
            travel.ToTable("team_travel");
            travel.WithOwner().HasForeignKey("TeamId");
            travel.Property<int>("Id");
            travel.HasKey("Id");
            travel.Property(t => t.District).HasMaxLength(20);
        });
        builder.Navigation(p => p.Hours).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(p => p.Travel).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class TeamDayChangeConfiguration : IEntityTypeConfiguration<TeamDayChange>
{
    public void Configure(EntityTypeBuilder<TeamDayChange> builder)
    {
        builder.ToTable("team_day_changes");
        builder.Property(c => c.Part).HasConversion<string>().HasMaxLength(10);
        builder.Property(c => c.Reason).HasMaxLength(VisitLimits.Reason);
        builder.HasIndex(c => new { c.TeamId, c.Date });
    }
}

internal sealed class KitStockConfiguration : IEntityTypeConfiguration<KitStock>
{
    public void Configure(EntityTypeBuilder<KitStock> builder)
    {
        builder.ToTable("kit_stock");
        builder.Property(k => k.Note).HasMaxLength(VisitLimits.Reason);
        builder.HasIndex(k => new { k.ProgrammeId, k.Date });
    }
}
