using Microsoft.AspNetCore.Antiforgery;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Every Razor page sets an antiforgery cookie and <c>no-store</c>, which would forbid caching. Anonymous requests for
/// <see cref="PublicPageAttribute">reading pages</see> get an empty token set; everyone else gets the real one.
/// </summary>
public sealed class ReadersWithoutTokens(IAntiforgery inner) : IAntiforgery
{
    private static readonly AntiforgeryTokenSet Empty = new(null, null, "__RequestVerificationToken", null);

    /// <inheritdoc />
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => NeedsNone(httpContext) ? Empty : inner.GetAndStoreTokens(httpContext);

    /// <inheritdoc />
    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => NeedsNone(httpContext) ? Empty : inner.GetTokens(httpContext);

    /// <inheritdoc />
    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    /// <inheritdoc />
    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    /// <inheritdoc />
    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (!NeedsNone(httpContext)) inner.SetCookieTokenAndHeader(httpContext);
    }

    private static bool NeedsNone(HttpContext http) =>
        http.User.Identity?.IsAuthenticated != true && http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
}
