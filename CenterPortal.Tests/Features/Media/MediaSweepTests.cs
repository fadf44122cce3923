using CenterPortal.Features.Media;
using CenterPortal.Infrastructure.Backup;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Media;

/// <summary>What nobody took goes after a week; what has a record stays, and check sees it.</summary>
public class MediaSweepTests : IAsyncLifetime
{
    private readonly MediaPortal _media = new() { Clock = new FakeTimeProvider(DateTimeOffset.UtcNow) };

    public ValueTask InitializeAsync() => _media.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _media.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Uploads_nobody_took_and_pictures_taken_away_go_after_a_week()
    {
        await _media.SendAsync(MediaPortal.Files, "안내.pdf", "%PDF-1.7"u8.ToArray());
        var gone = await _media.PictureAsync(TestPictures.Jpeg(200, 100));
        var stays = await _media.PictureAsync(TestPictures.Jpeg(200, 100));
        Assert.True((await _media.Portal.Get<RemovePicture>().HandleAsync(gone, _media.Author)).IsDone);
        await RunAsync("media-housekeeping");
        Assert.Equal(7, _media.Kept);

        _media.Clock!.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        await RunAsync("media-housekeeping");
        Assert.Equal([stays], await _media.Portal.ReadAsync(db => db.Set<Picture>().Select(p => p.Id).ToArrayAsync()));
        Assert.False(await _media.Portal.ReadAsync(db => db.Set<Upload>().AnyAsync()));
        Assert.Equal(3, _media.Kept);
    }

    [Fact]
    public async Task A_file_whose_record_never_came_goes_when_it_is_old_and_all_others_stay()
    {
        var id = await _media.PictureAsync(TestPictures.Jpeg(200, 100));
        var store = _media.Portal.Get<FileStore>();
        var old = await store.KeepAsync(new MemoryStream([1]), default);
        var young = await store.KeepAsync(new MemoryStream([1]), default);
        foreach (var name in (await _media.StoredAsync(id)).Files.Select(f => f.StoredName).Append(old))
            File.SetLastWriteTimeUtc(Path.Combine(_media.FilesFolder, name[..2], name), DateTime.UnixEpoch);
        await RunAsync("file-sweep");
        Assert.Null(store.Open(old));
        await using (var stays = store.Open(young)) Assert.NotNull(stays);
        Assert.Equal(4, _media.Kept);
    }

    [Fact]
    public async Task Check_looks_for_every_rendition_and_every_waiting_file()
    {
        var id = await _media.PictureAsync(TestPictures.Jpeg(200, 100));
        await _media.SendAsync(MediaPortal.Files, "안내.pdf", "%PDF-1.7"u8.ToArray());
        Assert.Empty(_media.Portal.Get<CheckPortal>().Run().Problems);
        Assert.Empty(_media.Portal.Get<CheckPortal>().Run().Leftovers);
        _media.Portal.Get<FileStore>().Remove((await _media.StoredAsync(id)).Files[0].StoredName);
        Assert.StartsWith("사진 파일이 없습니다", Assert.Single(_media.Portal.Get<CheckPortal>().Run().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_column_that_names_a_stored_file_is_known_to_backup_check_and_sweep()
    {
        var known = _media.Portal.Services.GetServices<StoredFileColumns>().Select(c => (c.Table, c.Name)).ToHashSet();
        var named = await _media.Portal.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => p.Name.Contains("StoredName", StringComparison.Ordinal)).Select(p => (Table: p.DeclaringType.ContainingEntityType.GetTableName()!, Name: p.GetColumnName())).ToArray()));
        Assert.NotEmpty(named);
        Assert.All(named, column => Assert.Contains(column, known));
    }

    private Task RunAsync(string job) => _media.Portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == job).RunAsync(default);
}
