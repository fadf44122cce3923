using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Impact;

/// <summary>성과 숫자: a number with its period and its source.</summary>
public sealed class ImpactFigure
{
    /// <summary>Small id.</summary>
    public int Id { get; private set; }

    /// <summary>What was counted.</summary>
    public required string Label { get; set; }

    /// <summary>The number.</summary>
    public required long Value { get; set; }

    /// <summary>What it counts in: 건, 명.</summary>
    public required string Unit { get; set; }

    /// <summary>The years it covers, in words.</summary>
    public required string Period { get; set; }

    /// <summary>Where the number stands.</summary>
    public required string Source { get; set; }

    /// <summary>Place among the figures, smallest first.</summary>
    public required int Order { get; set; }
}

internal sealed class ImpactFigureConfiguration : IEntityTypeConfiguration<ImpactFigure>
{
    public void Configure(EntityTypeBuilder<ImpactFigure> builder)
    {
        builder.ToTable("impact_figures");
        builder.Property(f => f.Label).HasMaxLength(40);
        builder.Property(f => f.Unit).HasMaxLength(10);
        builder.Property(f => f.Period).HasMaxLength(40);
        builder.Property(f => f.Source).HasMaxLength(120);
    }
}
