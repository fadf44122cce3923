using CenterPortal.Data;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Backup;

/// <summary>A portal with samples and one archive of it, shared by the tests that restore from changed copies.</summary>
public sealed class BackedUpPortal : IAsyncLifetime
{
    public PortalApp App { get; private set; } = null!;

    public string Archive { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        App = await PortalApp.StartAsync(samples: true);
        Archive = Path.Combine(App.Folder, "good.zip");
        await App.Get<MakeBackup>().RunAsync(Archive, overwrites: false, passphrase: null, CancellationToken.None);
    }

    /// <summary>Tries to restore into a fresh place and says whether it was refused and whether anything is left there.</summary>
    public async Task<(string? Refusal, string[] Left)> RestoreAsync(byte[] archive)
    {
        var folder = Directory.CreateTempSubdirectory("restore-").FullName;
        var file = Path.Combine(App.Folder, Guid.NewGuid() + ".zip");
        try
        {
            await File.WriteAllBytesAsync(file, archive);
            var restore = Restore(folder);
            var refusal = await Record.ExceptionAsync(() => restore.RunAsync(file, null, CancellationToken.None)) switch
            {
                null => null,
                BackupRefusedException refused => refused.Message,
                var other => throw other,
            };
            return (refusal, Directory.GetFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(file);
        }
    }

    public RestoreBackup Restore(string folder) =>
        new(new PortalPaths(Path.Combine(folder, "data"), Path.Combine(folder, "keys")), App.Get<FileRecords>(), App.Get<DbContextOptions<PortalDb>>());

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
