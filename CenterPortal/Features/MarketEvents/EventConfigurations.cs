using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CenterPortal.Features.MarketEvents;

internal sealed class VenueConfiguration : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> builder)
    {
        builder.ToTable("venues");
        builder.Property(v => v.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(v => v.Slug).HasMaxLength(40);
        builder.Property(v => v.Name).HasMaxLength(EventLimits.VenueName);
        builder.Property(v => v.DistrictSlug).HasMaxLength(20);
        builder.Property(v => v.Guide).HasMaxLength(EventLimits.Guide);
        builder.Property(v => v.Contact).HasMaxLength(EventLimits.Contact);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HasIndex(v => v.Slug).IsUnique();
    }
}

internal sealed class MarketEventConfiguration : IEntityTypeConfiguration<MarketEvent>
{
    public void Configure(EntityTypeBuilder<MarketEvent> builder)
    {
        builder.ToTable("market_events");
        builder.Property(e => e.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(e => e.Name).HasMaxLength(EventLimits.Name);
        builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Summary).HasMaxLength(EventLimits.Summary);
        builder.Property(e => e.Stage).HasMaxLength(EventLimits.Stage);
        builder.Property(e => e.RainPlan).HasMaxLength(EventLimits.RainPlan);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.OwnsOne(e => e.Publication);
        builder.OwnsOne(e => e.Cancellation, off => off.Property(c => c.Reason).HasMaxLength(EventLimits.Reason));
        builder.OwnsOne(e => e.Former, former => former.Property(f => f.Reason).HasMaxLength(EventLimits.Reason));
        builder.Ignore(e => e.Plan).Ignore(e => e.Days);
        builder.HasIndex(e => e.From);
        builder.HasIndex(e => e.StartsAt);
        builder.HasIndex(e => e.EndsAt);
        builder.HasIndex(e => new { e.SeriesId, e.SeriesDate }).IsUnique();
        builder.HasIndex(e => e.VenueId);
        builder.HasOne<Venue>().WithMany().HasForeignKey(e => e.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EventSeries>().WithMany().HasForeignKey(e => e.SeriesId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventSeriesConfiguration : IEntityTypeConfiguration<EventSeries>
{
    public void Configure(EntityTypeBuilder<EventSeries> builder)
    {
        builder.ToTable("event_series");
        builder.Property(s => s.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(s => s.Rule).HasConversion<RuleConverter>();
        builder.Property(s => s.Template).HasConversion<TemplateConverter>();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}

internal sealed class EventUndoConfiguration : IEntityTypeConfiguration<EventUndo>
{
    public void Configure(EntityTypeBuilder<EventUndo> builder)
    {
        builder.ToTable("event_undos");
        builder.HasKey(u => u.EventId);
        builder.Property(u => u.EventId).ValueGeneratedNever();
        builder.Property(u => u.Prior).HasConversion<PriorConverter>();
        builder.HasOne<MarketEvent>().WithOne().HasForeignKey<EventUndo>(u => u.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EventShelfConfiguration : IEntityTypeConfiguration<EventShelf>
{
    public void Configure(EntityTypeBuilder<EventShelf> builder)
    {
        builder.ToTable("event_shelf");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class BoothConfiguration : IEntityTypeConfiguration<Booth>
{
    public void Configure(EntityTypeBuilder<Booth> builder)
    {
        builder.ToTable("booths");
        builder.Property(b => b.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(b => b.Label).HasMaxLength(EventLimits.Label);
        builder.Property(b => b.Guest).HasMaxLength(EventLimits.Guest);
        builder.Property(b => b.Goods).HasMaxLength(EventLimits.Goods);
        builder.Ignore(b => b.IsTaken);
        builder.HasIndex(b => new { b.EventId, b.Label }).IsUnique();
        builder.HasIndex(b => new { b.EventId, b.Row, b.Column }).IsUnique();
        builder.HasOne<MarketEvent>().WithMany().HasForeignKey(b => b.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RuleConverter() : ValueConverter<RecurrenceRule, string>(rule => JsonSerializer.Serialize(rule, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<RecurrenceRule>(text, JsonSerializerOptions.Default)!);

internal sealed class TemplateConverter() : ValueConverter<SeriesTemplate, string>(template => JsonSerializer.Serialize(template, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<SeriesTemplate>(text, JsonSerializerOptions.Default)!);

internal sealed class PriorConverter() : ValueConverter<PriorEvent, string>(prior => JsonSerializer.Serialize(prior, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<PriorEvent>(text, JsonSerializerOptions.Default)!);
