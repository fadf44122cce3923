using Microsoft.AspNetCore.Diagnostics;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// An error page is shown, not sent to: when a refused post leads to it, it is asked for with GET. Otherwise the form
/// that was refused for its forged token would be checked a second time, and refusing would fail.
/// </summary>
public static class ErrorsAsGet
{
    /// <summary>Adds the translation; must stand behind what leads to error pages.</summary>
    public static IApplicationBuilder UseErrorsAsGet(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var asked = http.Request.Method;
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null) http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = asked;
        }
    });
}
