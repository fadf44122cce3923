namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Answers in a sentence when not even the error page can be made: it shows the centre's name and phone, and so it needs
/// the database, which may be what failed.
/// </summary>
public static class LastWord
{
    /// <summary>Adds the answer; must stand in front of the exception handler, which has logged the cause.</summary>
    public static IApplicationBuilder UseLastWord(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        // The server knows which status a malformed request deserves.
        catch (Exception e) when (e is not (BadHttpRequestException or OutOfMemoryException) && !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            await Refusal.WriteAsync(http, StatusCodes.Status500InternalServerError, "지금 이 쪽을 열지 못했습니다. 저희 쪽에서 생긴 문제입니다. 잠시 뒤에 다시 열어 주세요.");
        }
    });
}
