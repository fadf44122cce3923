using Microsoft.AspNetCore.OutputCaching;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Pages that are not there, but know more to say than the error page does.</summary>
public static class OwnWords
{
    /// <summary>
    /// Answers with this status and the page's own content. The framework puts its error page in the place of any page that
    /// has set 404 while rendering, so the status is set when the answer starts. Such an answer is not kept.
    /// </summary>
    public static void AnswerInOwnWords(this HttpContext http, int status)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Features.Get<IOutputCacheFeature>()?.Context is { } cache) cache.AllowCacheStorage = false;
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }
}
