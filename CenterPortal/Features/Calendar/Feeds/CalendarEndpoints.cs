using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Calendar.Feeds;

/// <summary>The calendar's addresses that are no pages.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(IEndpointRouteBuilder app) =>
        app.MapGet(Urls.CalendarFeedPath, FeedAsync).AllowAnonymous().WithMetadata(new PublicPageAttribute(CalendarTopics.Tag) { Query = ["kind"] });

    private static async Task<IResult> FeedAsync(string? kind, CalendarBook book, CalendarFiles feeds, TimeProvider clock, CancellationToken ct)
    {
        var ask = CalendarQuestion.Read(null, null, kind, null, book.Kinds, SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime));
        return ask is null
            ? Results.Text($"이 달력에는 그런 종류가 없습니다. kind에는 {string.Join(", ", book.Kinds.Select(k => k.Slug))} 가운데서 적어 주세요.", "text/plain", statusCode: StatusCodes.Status400BadRequest)
            : Results.Bytes(await feeds.FeedAsync(ask.Kinds, ct), CalendarFile.ContentType);
    }
}
