using CenterPortal.Commands;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Backup.Schedule;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Infrastructure.Backup;

public sealed class ScheduledBackupTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scheduled-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
    private WebApplication? _portal;

    private string Backups => Path.Combine(_folder, "backups");

    [Fact]
    public async Task It_runs_when_due_and_keeps_the_newest()
    {
        var portal = await StartAsync();
        Assert.True(await RunAsync(portal));
        Assert.False(await RunAsync(portal));
        await File.WriteAllTextAsync(Path.Combine(Backups, "portal-20261101T030000Z.zip.partial"), "left by a killed process");
        await File.WriteAllTextAsync(Path.Combine(Backups, "notes.txt"), "not ours");
        for (var day = 0; day < 3; day++)
        {
            _clock.Advance(TimeSpan.FromHours(24));
            Assert.True(await RunAsync(portal));
        }

        Assert.Equal(["notes.txt", "portal-20261125T030000Z.zip", "portal-20261126T030000Z.zip"], Names());
        var runs = await RunsAsync(portal);
        Assert.Equal(4, runs.Count);
        Assert.All(runs, r => Assert.True(r.Failure is null && r.Bytes > 0 && r.ContentBytes > 0));
        Assert.Equal(new FileInfo(Path.Combine(Backups, runs[^1].FileName)).Length, runs[^1].Bytes);
    }

    [Fact]
    public async Task A_failed_one_is_recorded_removes_nothing_and_is_tried_again()
    {
        var portal = await StartAsync();
        Assert.True(await RunAsync(portal));
        _clock.Advance(TimeSpan.FromHours(24));
        var blocker = Directory.CreateDirectory(Path.Combine(Backups, "portal-20261124T030000Z.zip.partial"));
        Assert.False(await RunAsync(portal));
        Assert.NotNull((await RunsAsync(portal))[^1].Failure);
        Assert.Equal(["portal-20261123T030000Z.zip"], Names());

        blocker.Delete();
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.True(await RunAsync(portal));
        Assert.Equal(["portal-20261123T030000Z.zip", "portal-20261124T050000Z.zip"], Names());
    }

    [Theory]
    [InlineData("Portal:Backups:Keep=0", "Keep")]
    [InlineData("Portal:Backups:EveryHours=soon", "EveryHours")]
    [InlineData("Portal:Backups:Every=3", "Every")]
    [InlineData("Portal:Backups:Directory=", "Directory")]
    public void A_wrong_setting_stops_the_start(string setting, string named) =>
        Assert.Contains(named, Assert.Throws<StartRefusedException>(() => Build(setting)).Message, StringComparison.Ordinal);

    [Fact]
    public void Backups_do_not_go_into_the_data() =>
        Assert.Contains("밖", Assert.Throws<StartRefusedException>(() => Build($"Portal:Backups:Directory={_folder}/data/backups")).Message, StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null) await _portal.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // Not served: the test alone decides when the job runs.
    private async Task<WebApplication> StartAsync()
    {
        _portal = Build();
        await _portal.Services.GetRequiredService<PortalStart>().RunAsync();
        return _portal;
    }

    private WebApplication Build(params string[] more) => Portal.Build(
        [
            "--environment=Production", "--applicationName=CenterPortal", $"--contentRoot={Repository.Root}", "--Logging:LogLevel:Default=None",
            $"--Portal:DataDirectory={_folder}/data", $"--Portal:KeyDirectory={_folder}/keys",
            $"--Portal:Backups:Directory={Backups}", "--Portal:Backups:EveryHours=24", "--Portal:Backups:Keep=2",
            .. more.Select(setting => "--" + setting),
        ],
        services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));

    private static Task<bool> RunAsync(WebApplication portal) => portal.Services.GetRequiredService<RecurringJobs>()
        .RunIfDueAsync(portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "backup"), CancellationToken.None);

    private static async Task<List<BackupRun>> RunsAsync(WebApplication portal)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Set<BackupRun>().AsNoTracking().OrderBy(r => r.Id).ToListAsync();
    }

    private string[] Names() => [.. Directory.GetFiles(Backups).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
