using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>One click in a mail program (RFC 8058): a post without cookies or tokens, answered alike whether or not there was anything to stop.</summary>
internal static class ReminderEndpoints
{
    public static void MapReminders(IEndpointRouteBuilder app)
    {
        app.MapPost(Urls.ReminderStop("{word}"), StopAsync).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimits.Forms).WithMetadata(new PrivateLinkAttribute());
        // Programs that know no one-click open the address: there a person finds the button.
        app.MapGet(Urls.ReminderStop("{word}"), (string word) => Results.Redirect(Urls.Reminder(Uri.EscapeDataString(word)))).AllowAnonymous().WithMetadata(new PrivateLinkAttribute());
    }

    private static async Task<IResult> StopAsync(string word, StopReminder stop, HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        await stop.HandleAsync(word, ct);
        return Results.Text("이 일정의 알림을 더 보내지 않습니다. 이메일도 지웠습니다.", "text/plain");
    }
}
