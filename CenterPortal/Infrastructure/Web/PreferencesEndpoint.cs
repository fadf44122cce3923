using Microsoft.AspNetCore.Mvc;

namespace CenterPortal.Infrastructure.Web;

/// <summary><c>/preferences?theme=dark&amp;size=l</c>: how text size and colours are chosen with scripts off.</summary>
public static class PreferencesEndpoint
{
    /// <summary>Maps the address; it sets the cookie and leads back to the page one came from.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder app) => app.MapGet(
        "/preferences",
        (HttpContext http, [FromQuery] string? theme, [FromQuery] string? size) =>
        {
            var choice = DisplayPreference.Of(http).With(theme, size);
            http.Response.Cookies.Append(DisplayPreference.Cookie, choice.ToString(), new CookieOptions
            {
                Path = "/",
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
            http.Response.Headers.CacheControl = "no-store";
            return Results.LocalRedirect(CameFrom.Of(http) ?? Urls.Home);
        }).AllowAnonymous();
}
