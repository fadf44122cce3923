namespace CenterPortal.Infrastructure.Web;

/// <summary>Marks a page that runs over a circuit and so loads <c>blazor.web.js</c> and MudBlazor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractivePageAttribute : Attribute
{
    /// <summary>A static form with an island beside it: the island is plain HTML, so MudBlazor is not loaded and no inline style is allowed.</summary>
    public bool IsForm { get; init; }
}

/// <summary>Marks an answer with someone's file: were it opened as a page, it could run nothing and be no part of the portal.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SandboxedAnswerAttribute : Attribute;

/// <summary>Marks a page that only the holder of its address may see: the address goes to no other site, and search engines keep none of it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PrivateLinkAttribute : Attribute;

/// <summary>The security headers of every answer; Content-Security-Policy by kind of page.</summary>
public static class SecurityPolicies
{
    private const string Interactive = "interactive";
    private const string Sandboxed = "sandboxed";
    private const string Private = "private";

    /// <summary>Adds the policies: reading pages need nothing but 'self'; interactive pages also MudBlazor's inline styles; files nothing.</summary>
    public static IServiceCollection AddPortalSecurityHeaders(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy => Common(policy, inlineStyles: false))
            .AddPolicy(Interactive, policy => Common(policy, inlineStyles: true))
            .AddPolicy(Private, policy =>
            {
                Common(policy, inlineStyles: false);
                policy.AddReferrerPolicyNoReferrer().AddCustomHeader("X-Robots-Tag", "noindex");
            })
            .AddPolicy(Sandboxed, policy => Bare(policy).AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddSandbox();
            }))
            .SetPolicySelector(select => select.HttpContext.GetEndpoint()?.Metadata switch
            {
                { } page when page.GetMetadata<InteractivePageAttribute>() is { IsForm: false } => select.ConfiguredPolicies[Interactive],
                { } page when page.GetMetadata<PrivateLinkAttribute>() is not null => select.ConfiguredPolicies[Private],
                { } file when file.GetMetadata<SandboxedAnswerAttribute>() is not null => select.ConfiguredPolicies[Sandboxed],
                _ => select.DefaultPolicy,
            });
        return services;
    }

    private static HeaderPolicyCollection Bare(HeaderPolicyCollection policy) => policy
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurity(maxAgeInSeconds: 60 * 60 * 24 * 365, includeSubdomains: false, preload: false)
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(x => x.SameOrigin())
        .AddCrossOriginResourcePolicy(x => x.SameOrigin())
        .AddCustomHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()")
        .RemoveServerHeader();

    private static void Common(HeaderPolicyCollection policy, bool inlineStyles) => Bare(policy)
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
