using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>A question to the list of articles that a person of staff keeps under a name.</summary>
public sealed class SavedFilter
{
    /// <summary>The most that one person keeps.</summary>
    public const int Most = 20;

    /// <summary>The longest name.</summary>
    public const int LongestName = 30;

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What the person calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The address it leads to, without the page.</summary>
    public required string Address { get; init; }
}

internal sealed class SavedFilterConfiguration : IEntityTypeConfiguration<SavedFilter>
{
    private const int LongestAddress = 600;

    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("saved_filters");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(SavedFilter.LongestName);
        builder.Property(f => f.Address).HasMaxLength(LongestAddress);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(f => f.PersonId).IsRequired();
        builder.HasIndex(f => new { f.PersonId, f.Name }).IsUnique();
    }
}
