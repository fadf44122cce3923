namespace CenterPortal.Features.Centre;

/// <summary>The body that runs this portal: one record, edited by staff. Nothing of it is a literal in a page.</summary>
public sealed class Centre
{
    /// <summary>The one record.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Full name, such as 대전광역자활센터.</summary>
    public required string Name { get; set; }

    /// <summary>First line of the home page's statement.</summary>
    public required string StatementOpening { get; set; }

    /// <summary>Second line, shown with emphasis.</summary>
    public required string StatementEmphasis { get; set; }

    /// <summary>One or two sentences under the statement.</summary>
    public required string Lead { get; set; }

    /// <summary>What the centre is, in a paragraph.</summary>
    public required string Introduction { get; set; }

    /// <summary>What it does: a line each, title and sentence parted by a bar.</summary>
    public required string Services { get; set; }

    /// <summary>The districts it serves, parted by commas.</summary>
    public required string Districts { get; set; }

    /// <summary>Greeting of the consultation box.</summary>
    public required string Greeting { get; set; }

    /// <summary>Telephone number as people write it.</summary>
    public required string Phone { get; set; }

    /// <summary>E-mail address for the public.</summary>
    public required string Email { get; set; }

    /// <summary>Its own mark; null for the drawn rings.</summary>
    public CentreLogo? Logo { get; set; }

    /// <summary>When (UTC) it last changed.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; set; } = 1;

    /// <summary>Says all of it anew.</summary>
    public void Say(CentreWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        (Name, StatementOpening, StatementEmphasis) = (words.Name, words.StatementOpening, words.StatementEmphasis);
        (Lead, Introduction, Services, Districts) = (words.Lead, words.Introduction, words.Services, words.Districts);
        (Greeting, Phone, Email) = (words.Greeting, words.Phone, words.Email);
    }

    /// <summary>Marks a change.</summary>
    public void Touch(DateTime now) => (ChangedAt, Version) = (now > ChangedAt ? now : ChangedAt, Version + 1);
}

/// <summary>로고: an uploaded picture, in the size in which pages show it.</summary>
/// <param name="PictureId">The picture.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public sealed record CentreLogo(int PictureId, int Width, int Height);
