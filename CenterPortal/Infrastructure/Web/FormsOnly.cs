using Microsoft.AspNetCore.Antiforgery;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Refuses what is posted to a form's address and is no form; the framework would fail while it reads the fields.</summary>
public static class FormsOnly
{
    /// <summary>Adds the guard; must stand behind routing and in front of the antiforgery step.</summary>
    public static IApplicationBuilder UseFormsOnly(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var isForm = HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true };
        if (!isForm || http.Request.HasFormContentType) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
