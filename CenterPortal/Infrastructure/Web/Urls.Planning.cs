using System.Globalization;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Addresses of those who plan visits, and of the teams that make them.</summary>
public static partial class Urls
{
    /// <summary>What institutions asked for, for staff.</summary>
    public const string StudioVisits = "/studio/visits";

    /// <summary>The week board.</summary>
    public const string StudioVisitWeekPage = StudioVisits + "/week";

    /// <summary>Plans of the teams, kits and rules.</summary>
    public const string StudioVisitTeamsPage = StudioVisits + "/teams";

    /// <summary>What a team sees by its private link.</summary>
    public const string TeamPages = "/teams";

    /// <summary>One request, for staff.</summary>
    public static string StudioVisit(Guid id) => $"{StudioVisits}/{id:N}";

    /// <summary>The requests that staff asked for; what is null or empty is left out.</summary>
    public static string StudioVisitsOf(params ReadOnlySpan<(string Key, string? Value)> asked) => StudioVisits + Query(asked);

    /// <summary>The board of the week that holds the day (Seoul); null is this week. A team narrows it.</summary>
    public static string StudioVisitWeek(DateOnly? from = null, int? team = null) => StudioVisitWeekPage + Query(
        ("from", Day(from)),
        ("team", team?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The plan of one team; null is the first.</summary>
    public static string StudioVisitTeam(int? team) => StudioVisitTeamsPage + Query(("team", team?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A team's week by the private word of its link.</summary>
    public static string TeamWeek(string word, DateOnly? from = null) => $"{TeamPages}/{word}" + Query(("from", Day(from)));

    /// <summary>A team's visits as a calendar to subscribe to.</summary>
    public static string TeamCalendar(string word) => $"{TeamPages}/{word}/calendar.ics";

    /// <summary>Three questions after a visit, by the private word of the letter.</summary>
    public static string VisitFeedback(string word) => $"{Requests}/feedback/{word}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A calendar's address by which calendar programs subscribe, where a plain one is taken in once: <c>webcal://</c>.</summary>
    public static string Subscription(Uri portal, string calendar)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return $"webcal://{portal.Authority}{calendar}";
    }
}
