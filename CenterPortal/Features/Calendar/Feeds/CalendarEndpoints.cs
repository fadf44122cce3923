using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Calendar.Feeds;

/// <summary>The calendar's addresses that are no pages.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(IEndpointRouteBuilder app)
    {
        app.MapGet(Urls.CalendarFeedPath, FeedAsync).AllowAnonymous().WithMetadata(new PublicPageAttribute(CalendarTopics.Tag) { Query = ["kind"] });
        app.MapGet(Urls.ChosenDatesPath, ChosenAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Costly);
    }

    private static async Task<IResult> FeedAsync(string? kind, CalendarBook book, CalendarFiles feeds, TimeProvider clock, CancellationToken ct)
    {
        var ask = CalendarQuestion.Read(null, null, kind, null, book.Kinds, SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime));
        return ask is null
            ? Results.Text($"이 달력에는 그런 종류가 없습니다. kind에는 {string.Join(", ", book.Kinds.Select(k => k.Slug))} 가운데서 적어 주세요.", "text/plain", statusCode: StatusCodes.Status400BadRequest)
            : Results.Bytes(await feeds.FeedAsync(ask.Kinds, ct), CalendarFile.ContentType);
    }

    // Everyone gathers otherwise, so it is made anew for each.
    private static async Task<IResult> ChosenAsync(string? ids, HttpContext http, CalendarBook book, CalendarFiles files, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (DateKeys.Read(ids) is not { } keys)
            return Results.Text($"담은 일정을 읽지 못했습니다. 일정 화면에서 1개에서 {DateKeys.Most}개까지 담아 다시 내려받아 주세요.", "text/plain", statusCode: StatusCodes.Status400BadRequest);
        return Results.File(await files.WriteAsync(await book.OfKeysAsync(keys, ct), ct), CalendarFile.ContentType, "my-events.ics");
    }
}
