using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Privacy;

/// <summary>A start with keys that are not those of the data says so, and makes no new ones.</summary>
public sealed class KeyStartTests : IAsyncLifetime
{
    private string _folder = "";

    private string Privacy => Path.Combine(_folder, "keys", "privacy");

    public async ValueTask InitializeAsync()
    {
        var portal = await PortalApp.StartAsync();
        await portal.PersonAsync();
        _folder = portal.Folder;
        await portal.StopAsync();
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_start_and_a_write_that_gives_someone_a_key_do_not_wait_for_each_other()
    {
        await using var portal = await PortalApp.StartAsync();
        var start = Task.CompletedTask;
        await portal.Get<PortalWrites>().RunAsync(async (db, token) =>
        {
            start = portal.Get<KeyStart>().RunAsync(token);
            Assert.False(start.IsCompleted);
            await portal.Get<PersonKeys>().BeginAsync(db, Guid.CreateVersion7(), token).WaitAsync(TimeSpan.FromSeconds(30), token);
        });
        await start;
    }

    [Fact]
    public async Task Missing_keys()
    {
        Directory.Delete(Privacy, recursive: true);
        Assert.Contains("열쇠가 없습니다", await RefusalAsync(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Privacy, "master")));
    }

    [Fact]
    public async Task A_missing_key_of_one_person()
    {
        File.Delete(Directory.EnumerateFiles(Path.Combine(Privacy, "people")).Single());
        Assert.Contains("사람 1명의 열쇠가 없습니다", await RefusalAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Privacy, "people")));
    }

    [Fact]
    public async Task Keys_of_another_portal()
    {
        await using var other = await PortalApp.StartAsync();
        Directory.Delete(Privacy, recursive: true);
        Directory.Move(other.PrivacyFolder(), Privacy);
        Assert.Contains("다른 포털의 것입니다", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("master/0001.key", 30)]
    [InlineData("master/0001.key", 0)]
    [InlineData("index.key", 10)]
    [InlineData("index.key", 0)]
    [InlineData("people/*", 20)]
    [InlineData("people/*", 0)]
    public async Task A_damaged_file(string name, int at)
    {
        var file = Directory.EnumerateFiles(Path.Combine(Privacy, Path.GetDirectoryName(name)!), Path.GetFileName(name)).Single();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[at] = bytes[at] == (byte)'A' ? (byte)'B' : (byte)'A';
        await File.WriteAllBytesAsync(file, bytes);

        Assert.Contains("망가졌거나 섞였습니다", await RefusalAsync(), StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
    }

    private async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<StartRefusedException>(() => PortalApp.StartAsync(folder: _folder))).Message;
}
