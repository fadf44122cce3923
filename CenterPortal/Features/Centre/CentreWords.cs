using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Centre;

/// <summary>All that the centre says of itself in words, as it is stored: see <see cref="Centre"/>.</summary>
public sealed record CentreWords(
    string Name,
    string StatementOpening,
    string StatementEmphasis,
    string Lead,
    string Introduction,
    string Services,
    string Districts,
    string Greeting,
    string Phone,
    string Email)
{
    /// <summary>The words of the record.</summary>
    public static CentreWords Of(Centre centre)
    {
        ArgumentNullException.ThrowIfNull(centre);
        return new CentreWords(
            centre.Name, centre.StatementOpening, centre.StatementEmphasis, centre.Lead, centre.Introduction,
            centre.Services, centre.Districts, centre.Greeting, centre.Phone, centre.Email);
    }

    /// <summary>As they are to be stored: no spaces round them, no hidden signs, one kind of line end.</summary>
    public CentreWords Tidied() => new(
        Line(Name), Line(StatementOpening), Line(StatementEmphasis), Line(Lead), HiddenSigns.Without(Introduction).Trim(), Lines(Services),
        string.Join(',', Districts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        Line(Greeting), Line(Phone), Line(Email));

    private static string Line(string text) => HiddenSigns.Without(text).Trim();

    private static string Lines(string text) =>
        string.Join('\n', HiddenSigns.Without(text).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
