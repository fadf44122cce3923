using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Visits.TeamLinks;

/// <summary>Serves the teams' calendars.</summary>
internal static class TeamFeedEndpoint
{
    /// <summary>Maps <c>/teams/{word}/calendar.ics</c>; calendars ask again every hour or so.</summary>
    public static void MapTeamFeeds(this IEndpointRouteBuilder app) => app.MapGet(Urls.TeamCalendar("{word}"), async (string word, TeamFeed feed, HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "no-store";
        return await feed.WriteAsync(word, http.RequestAborted) is { } text ? Results.Text(text, CalendarFile.ContentType) : Results.NotFound();
    }).AllowAnonymous().RequireRateLimiting(RateLimits.Forms).WithMetadata(new PrivateLinkAttribute());
}
