using CenterPortal.Commands;
using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Support;

/// <summary>
/// The whole portal in this process, on a real port of the loopback interface and a real SQLite file in a folder of its own.
/// </summary>
public sealed class PortalApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PortalApp(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = Client(followRedirects: true);
    }

    /// <summary>The portal's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where data and keys are.</summary>
    public string Folder { get; }

    /// <summary>The address it listens on.</summary>
    public Uri Address { get; }

    /// <summary>A client that follows redirects and keeps no cookies.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts a portal.</summary>
    /// <param name="samples">Fill it with the samples.</param>
    /// <param name="clock">The time it believes in; the real one when null.</param>
    /// <param name="folder">A folder to go on with; a fresh one when null.</param>
    /// <param name="settings">More settings as <c>Key=Value</c>.</param>
    public static Task<PortalApp> StartAsync(bool samples = false, FakeTimeProvider? clock = null, string? folder = null, params string[] settings) =>
        StartWithAsync(_ => { }, samples, clock, folder, settings);

    /// <summary>Starts a portal in which the test has put something of its own.</summary>
    public static async Task<PortalApp> StartWithAsync(Action<IServiceCollection> replace, bool samples = false, FakeTimeProvider? clock = null, string? folder = null, params string[] settings)
    {
        if (folder is null)
        {
            folder = Directory.CreateTempSubdirectory("portal-").FullName;
            // In Development a new database is filled with samples, and this one would not be new.
            if (!settings.Any(s => s.StartsWith("environment=", StringComparison.Ordinal))) await EmptyDatabase.PutAsync(Path.Combine(folder, "data"));
        }

        var app = Portal.Build(Arguments(folder, settings), services =>
        {
            if (clock is not null) services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            replace(services);
        });
        await app.Services.GetRequiredService<PortalStart>().RunAsync();
        if (samples) await app.Services.GetRequiredService<Seeder>().SeedAsync(withSamples: true);
        await app.StartAsync();
        return new PortalApp(app, folder);
    }

    /// <summary>A client of its own.</summary>
    public HttpClient Client(bool followRedirects)
    {
        // The handler is disposed with its client.
#pragma warning disable CA2000
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = followRedirects, UseCookies = false }) { BaseAddress = Address };
#pragma warning restore CA2000
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (test)");
        return client;
    }

    /// <summary>A service of the portal.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Reads the database.</summary>
    public async Task<T> ReadAsync<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>Stops it and leaves its folder for a next start.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static string[] Arguments(string folder, string[] settings) =>
    [
        "--environment=Production",
        "--applicationName=CenterPortal",
        $"--contentRoot={Repository.Root}",
        "--urls=http://127.0.0.1:0",
        $"--Portal:DataDirectory={Path.Combine(folder, "data")}",
        $"--Portal:KeyDirectory={Path.Combine(folder, "keys")}",
        "--Logging:LogLevel:Default=Warning",
        // A build that is not published forbids keeping assets; here the headers of the published one are wanted.
        "--EnableStaticAssetsDevelopmentCaching=true",
        .. settings.Select(setting => "--" + setting),
    ];
}
