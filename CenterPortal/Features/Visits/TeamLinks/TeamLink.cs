using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Visits.TeamLinks;

/// <summary>사업단 링크: lets a team without an office see its visits; whoever has the word has the week. It can be ended at any time.</summary>
public sealed class TeamLink
{
    /// <summary>Guid v7; the word is derived from it under the portal's key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The team.</summary>
    public required int TeamId { get; init; }

    /// <summary>Mark of the word; the word itself is stored nowhere.</summary>
    public required string Mark { get; init; }

    /// <summary>When (UTC) it was made.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>By whom; null for the command line.</summary>
    public Guid? By { get; init; }

    /// <summary>When (UTC) it was ended; null while it is good.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Ends it; for whoever comes with its word it was never there.</summary>
    public void End(DateTime at) => EndedAt ??= at;
}

internal sealed class TeamLinkConfiguration : IEntityTypeConfiguration<TeamLink>
{
    private const int MarkLength = 64;

    public void Configure(EntityTypeBuilder<TeamLink> builder)
    {
        builder.ToTable("team_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Mark).HasMaxLength(MarkLength);
        builder.HasIndex(l => l.Mark).IsUnique();
        builder.HasIndex(l => l.TeamId);
    }
}
