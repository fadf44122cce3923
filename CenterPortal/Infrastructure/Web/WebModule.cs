using System.IO.Compression;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Caching, headers, compression, limits: the rules of every answer, in the order in which they hold.</summary>
public static class WebModule
{
    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddPortalWeb(this IServiceCollection services, PortalSettings settings)
    {
        services.AddPortalSecurityHeaders().AddPortalHealth().AddPortalMetrics().AddPortalRateLimits(settings.RateLimitsEnabled);
        services.AddOutputCache(options => options.AddBasePolicy(new PublicPagePolicy()));
        Decorate<IOutputCacheStore>(services, (inner, _) => new PageCache(inner));
        services.AddSingleton(p => (PageCache)p.GetRequiredService<IOutputCacheStore>()).AddSingleton<FinishedPages>();
        services.AddAntiforgery();
        services.AddDataProtection().SetApplicationName("CenterPortal").PersistKeysToFileSystem(new DirectoryInfo(settings.Paths.KeyDirectory));
        // In Development too a bad form is the sender's fault and not an exception.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        Decorate<IAntiforgery>(services, (inner, _) => new ReadersWithoutTokens(inner));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = settings.TrustedProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.TrustedProxies)
                options.KnownIPNetworks.Add(network);
        });
        return services;
    }

    /// <summary>The middleware in front of the endpoints. <paramref name="beforeCache"/> sees every request, also those answered from memory.</summary>
    public static WebApplication UsePortalWeb(this WebApplication app, Action<IApplicationBuilder> beforeCache)
    {
        app.UseForwardedHeaders();
        app.UseLastWord();
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.UseErrorPagesForAll();
        app.UseHostGuard();
        app.UseOriginGuard();
        beforeCache(app);
        app.UseFinishedPages();
        app.UseStampedAssets();
        app.UseHeadAsGet();
        app.UseRouting();
        // The page cache asks whether someone is signed in. Who brings no cookie is nobody: most readers, and all of them fast.
        app.UseWhen(http => http.Request.Headers.Cookie.Count > 0, signedIn => signedIn.UseAuthentication());
        // Without this mark the host puts the same step in front of everything, routing and the line above included.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseFinishing();
        app.UseOutputCache();
        app.UsePageRendering();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseFormsOnly();
        app.UseAntiforgery();
        app.UseStaleForms();
        return app;
    }

    private static void Decorate<TService>(IServiceCollection services, Func<TService, IServiceProvider, TService> wrap)
        where TService : class
    {
        var inner = services.Last(d => d.ServiceType == typeof(TService));
        services.Remove(inner);
        services.AddSingleton(p => wrap((TService)(inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(p) ?? ActivatorUtilities.CreateInstance(p, inner.ImplementationType!)), p));
    }
}
