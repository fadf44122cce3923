namespace CenterPortal.Infrastructure.Web;

/// <summary>Marks a page that runs over a circuit and so loads <c>blazor.web.js</c> and MudBlazor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractivePageAttribute : Attribute;

/// <summary>The security headers of every answer; Content-Security-Policy by kind of page.</summary>
public static class SecurityPolicies
{
    private const string Interactive = "interactive";

    /// <summary>Adds the two policies: reading pages need nothing but 'self'; interactive pages also MudBlazor's inline styles.</summary>
    public static IServiceCollection AddPortalSecurityHeaders(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy => Common(policy, inlineStyles: false))
            .AddPolicy(Interactive, policy => Common(policy, inlineStyles: true))
            .SetPolicySelector(select => select.HttpContext.GetEndpoint()?.Metadata.GetMetadata<InteractivePageAttribute>() is null
                ? select.DefaultPolicy
                : select.ConfiguredPolicies[Interactive]);
        return services;
    }

    private static void Common(HeaderPolicyCollection policy, bool inlineStyles) => policy
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurity(maxAgeInSeconds: 60 * 60 * 24 * 365, includeSubdomains: false, preload: false)
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(x => x.SameOrigin())
        .AddCrossOriginResourcePolicy(x => x.SameOrigin())
        .AddCustomHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()")
        .RemoveServerHeader()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
            csp.AddImgSrc().Self().Data();
            csp.AddScriptSrc().Self();
            var style = csp.AddStyleSrc().Self();
            if (inlineStyles) style.UnsafeInline();
        });
}
