using System.Text.Encodings.Web;
using System.Text.Unicode;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Html;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Infrastructure;

/// <summary>What every feature stands on: the change log, live fragments, jobs, files, the web's rules.</summary>
public static class InfrastructureModule
{
    private const int LiveMessageLimit = 32 * 1024;

    /// <summary>Adds the mechanisms.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, PortalSettings settings, bool isDevelopment)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        // Korean stays Korean in the page's source instead of numeric references, which are three times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<HtmlCleaner>().AddSingleton<FileStore>();
        services.AddSingleton<Followers>().AddSingleton<LiveShelf>().AddSingleton<FragmentRenderer>().AddSingleton<ChangeFeed>();
        services.AddSingleton<ChangeTail>().AddHostedService(p => p.GetRequiredService<ChangeTail>());
        services.AddSingleton<TimeBoundaries>().AddHostedService<BoundaryJob>();
        services.AddSingleton<RecurringJobs>().AddHostedService(p => p.GetRequiredService<RecurringJobs>());
        services.AddSingleton<IRecurringJob, ChangeLogHousekeeping>().AddSingleton<IRecurringJob, FileSweep>();
        services.AddBackup(settings.Backups).AddRequestMechanisms();
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = LiveMessageLimit;
            options.EnableDetailedErrors = false;
            // The messages are never put into a page as text, so Korean and angle brackets need no escapes, which would double them.
        }).AddJsonProtocol(options => options.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return services.AddPrivacy().AddMail(settings.Smtp, isDevelopment).AddPortalWeb(settings);
    }

    /// <summary>Maps hub, health and preferences.</summary>
    public static void MapInfrastructure(this IEndpointRouteBuilder app)
    {
        app.MapHub<LiveHub>("/live", options =>
        {
            options.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
            options.ApplicationMaxBufferSize = LiveMessageLimit;
            options.TransportMaxBufferSize = 4 * LiveMessageLimit;
        });
        app.MapPortalHealth();
        app.MapPortalMetrics();
        app.MapPreferences();
        app.MapWellKnown();
    }
}
