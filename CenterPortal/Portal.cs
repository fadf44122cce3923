using System.Net.Sockets;
using CenterPortal.Commands;
using CenterPortal.Components;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal;

/// <summary>The composition root: what the portal stands on, and how it starts. Its features stand in <see cref="PortalFeatures"/>.</summary>
public static class Portal
{
    /// <summary>Serves until it is told to stop; a start that is refused says why in one sentence and returns 1.</summary>
    public static async Task<int> ServeAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.Services.GetRequiredService<PortalStart>().RunAsync();
            await app.StartAsync();
            await app.Services.GetRequiredService<FirstAdministrator>().InviteAsync(Console.Out, app.Lifetime.ApplicationStopping);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException or FormatException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync($"시작하지 못했습니다. 폴더와 포트, 데이터베이스 파일을 봐 주세요. ({e.Message})");
            return 1;
        }
    }

    /// <summary>The portal with all its modules, not yet started. <paramref name="replace"/> is for tests: another clock.</summary>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find(args) });
        // In Development this is so anyway; elsewhere it lets the built but unpublished program find its assets.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment()) builder.Logging.ClearProviders().AddJsonConsole();
        var settings = PortalSettings.Read(builder.Configuration);
        builder.Services.AddPortalData(settings.Paths).AddInfrastructure(settings, builder.Environment.IsDevelopment()).AddPortalIdentity(settings);
        builder.Services.AddFeatures();
        builder.Services.AddSingleton<PortalStart>();
        builder.Services.AddPortalComponents();

        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.Services.GetRequiredService<ModelWarming>().Begin();
        app.UsePortalWeb(beforeCache: web => web.UseFeatures());
        app.MapInfrastructure();
        app.MapAccounts();
        app.MapFeatures();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
        WarmEndpoints(app);
        return app;
    }

    // A sixth of a second of compiling the hubs' methods, which the other core does while the database is opened.
    private static void WarmEndpoints(IEndpointRouteBuilder app) => new Thread(() =>
    {
        try
        {
            foreach (var source in app.DataSources) _ = source.Endpoints.Count;
        }
        // What is wrong with an endpoint is told by the server's own start.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return;
        }
    })
    { IsBackground = true, Name = "endpoints" }.Start();
}
