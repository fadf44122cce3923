using System.Globalization;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Addresses of the catalogue.</summary>
public static partial class Urls
{
    /// <summary>The catalogue of 재미나.</summary>
    public const string Jaemina = "/jaemina";

    /// <summary>The interactive way into the catalogue.</summary>
    public const string ProgrammeFinderPage = Jaemina + "/find";

    /// <summary>Programmes side by side.</summary>
    public const string ProgrammeComparisonPage = Jaemina + "/compare";

    /// <summary>The programmes, for staff.</summary>
    public const string StudioProgrammes = "/studio/programmes";

    /// <summary>The teams, for staff.</summary>
    public const string StudioTeams = "/studio/teams";

    /// <summary>A new programme, for staff.</summary>
    public const string StudioNewProgramme = StudioProgrammes + "/new";

    /// <summary>The programmes that a reader asked for; what is null is left out.</summary>
    public static string Programmes(string? kind = null, string? age = null, int? size = null, string? q = null, string? season = null, string? sort = null, int page = 1) =>
        Jaemina + Query(
            ("kind", kind),
            ("age", age),
            ("size", size?.ToString(CultureInfo.InvariantCulture)),
            ("season", season),
            ("q", q),
            ("sort", sort),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>One programme.</summary>
    public static string Programme(string slug) => $"{Jaemina}/{slug}";

    /// <summary>The printable sheet of one programme.</summary>
    public static string ProgrammeSheet(string slug) => $"{Jaemina}/{slug}/sheet";

    /// <summary>Asking for a visit; what is known of it already may be carried along.</summary>
    /// <param name="half">The half of the day: <c>am</c> or <c>pm</c>.</param>
    /// <param name="district">The district's slug.</param>
    /// <param name="age">The slugs of age bands, with commas between.</param>
    /// <param name="has">The slugs of what the place has, with commas between; <c>none</c> for nothing.</param>
    public static string ProgrammeRequest(string slug, DateOnly? date = null, int? size = null, string? half = null, string? district = null, string? age = null, string? has = null) => $"{Jaemina}/{slug}/request" + Query(
        ("date", date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("half", half),
        ("size", size?.ToString(CultureInfo.InvariantCulture)), ("district", district), ("age", age), ("has", has));

    /// <summary>These programmes side by side.</summary>
    public static string ProgrammeComparison(IEnumerable<string> slugs)
    {
        ArgumentNullException.ThrowIfNull(slugs);
        return ProgrammeComparisonPage + Query([.. slugs.Select(slug => ("p", (string?)slug))]);
    }

    /// <summary>The finder in the state that is asked for; what is null or empty is left out.</summary>
    public static string ProgrammeFinder(params ReadOnlySpan<(string Key, string? Value)> asked) => ProgrammeFinderPage + Query(asked);

    /// <summary>One programme, to be edited.</summary>
    public static string StudioProgramme(int id) => string.Create(CultureInfo.InvariantCulture, $"{StudioProgrammes}/{id}");
}
