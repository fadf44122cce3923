namespace CenterPortal.Infrastructure.Web;

/// <summary>A refusal in one clear sentence, for requests that get no page.</summary>
public static class Refusal
{
    /// <summary>Answers with the status and the sentence as plain text.</summary>
    public static Task WriteAsync(HttpContext http, int status, string sentence)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(sentence + "\n", http.RequestAborted);
    }
}
