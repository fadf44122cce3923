using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Features.Articles.Views;

/// <summary>
/// That some visitor read an article on a day. The mark is a hash under a salt that is destroyed with the day, so it
/// leads back to nobody; without it a restart would count everyone again.
/// </summary>
public sealed class ViewMark
{
    /// <summary>The day (Seoul).</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The article.</summary>
    public required int ArticleId { get; init; }

    /// <summary>The visitor's hash of that day.</summary>
    public required byte[] Mark { get; init; }
}

/// <summary>The salt of one day; no address can be tried against yesterday's marks once it is gone.</summary>
public sealed class ViewSalt
{
    /// <summary>The day (Seoul).</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Random octets.</summary>
    public required byte[] Salt { get; init; }
}

internal sealed class ViewMarkConfiguration : IEntityTypeConfiguration<ViewMark>
{
    public void Configure(EntityTypeBuilder<ViewMark> builder)
    {
        builder.ToTable("view_marks");
        builder.HasKey(m => new { m.Day, m.ArticleId, m.Mark });
    }
}

internal sealed class ViewSaltConfiguration : IEntityTypeConfiguration<ViewSalt>
{
    public void Configure(EntityTypeBuilder<ViewSalt> builder)
    {
        builder.ToTable("view_salts");
        builder.HasKey(s => s.Day);
    }
}
