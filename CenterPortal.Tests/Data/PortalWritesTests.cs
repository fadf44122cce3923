using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Impact;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Data;

/// <summary>The one way to write, on a real file.</summary>
public class PortalWritesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;
    private readonly PortalWrites _writes = fixture.Portal.Get<PortalWrites>();

    [Fact]
    public async Task A_hundred_writes_at_once_are_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => _writes.RunAsync(async (db, ct) =>
        {
            var known = await db.Set<ImpactFigure>().CountAsync(f => f.Source == "동시", ct);
            db.Add(Figure("동시", known, $"{i}"));
        })));

        var orders = await _portal.ReadAsync(db => db.Set<ImpactFigure>().Where(f => f.Source == "동시").Select(f => f.Order).ToListAsync());
        // Each write saw those before it: what it read could not change before it committed.
        Assert.Equal(Enumerable.Range(0, 100), orders.Order());
    }

    [Fact]
    public async Task Another_holder_of_the_file_is_waited_for()
    {
        await using var other = new SqliteConnection($"Data Source={_portal.Get<PortalPaths>().DatabaseFile};Pooling=False");
        await other.OpenAsync();
        await using var held = other.BeginTransaction(deferred: false);
        var begun = false;

        // SQLite waits on the caller's own thread.
        var write = Task.Run(() => _writes.RunAsync((db, _) =>
        {
            begun = true;
            db.Add(Figure("기다림", 1, "기다린 것"));
            return Task.CompletedTask;
        }));
        await _portal.Http.GetStringAsync("/news");
        Assert.False(begun || write.IsCompleted);
        await held.CommitAsync();
        await write;

        Assert.Equal(1, await _portal.ReadAsync(db => db.Set<ImpactFigure>().CountAsync(f => f.Source == "기다림")));
    }

    [Fact]
    public async Task A_write_that_throws_leaves_nothing_and_logs_nothing()
    {
        var before = await _portal.LastChangeAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _writes.RunAsync(async (db, ct) =>
        {
            db.Add(Figure("되돌림", 1, "되돌린 것"));
            db.LogChange("article", "press/1", 2, "corrected", _portal.Get<TimeProvider>().GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(ct);
            throw new InvalidOperationException("부러 낸 오류");
        }));

        Assert.Equal(0, await _portal.ReadAsync(db => db.Set<ImpactFigure>().CountAsync(f => f.Source == "되돌림")));
        Assert.Equal(before, await _portal.LastChangeAsync());
        await _portal.AddArticleAsync();
        Assert.True(await _portal.LastChangeAsync() > before, "The gate is open after a failure.");
    }

    [Fact]
    public async Task A_write_that_is_called_off_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _writes.RunAsync(async (db, ct) =>
        {
            db.Add(Figure("그만둠", 1, "그만둔 것"));
            await db.SaveChangesAsync(ct);
            await stop.CancelAsync();
        }, stop.Token));
        Assert.Equal(0, await _portal.ReadAsync(db => db.Set<ImpactFigure>().CountAsync(f => f.Source == "그만둠")));
    }

    [Fact]
    public async Task Every_instant_comes_back_as_utc()
    {
        var id = await _portal.AddArticleAsync();
        var until = new DateTime(2030, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        Assert.True((await _portal.Get<PickBest>().HandleAsync(id, null, 1, "까닭", until)).IsDone);

        var article = await _portal.ArticleAsync(id);
        Assert.Equal((until, DateTimeKind.Utc), (article.Best!.Until!.Value, article.Best.Until.Value.Kind));
        Assert.Equal(DateTimeKind.Utc, article.WrittenAt.Kind);
        Assert.Equal(DateTimeKind.Utc, article.Publication!.At.Kind);
        var aggregates = await _portal.ReadAsync(async db => new[]
        {
            await db.Set<Article>().MinAsync(a => a.Best!.Until), await db.Set<Article>().MaxAsync(a => (DateTime?)a.WrittenAt),
            await db.Set<Article>().Where(a => a.Id == id).Select(a => (DateTime?)(a.ChangedAt ?? a.WrittenAt)).SingleAsync(),
        });
        Assert.All(aggregates, at => Assert.Equal(DateTimeKind.Utc, at!.Value.Kind));
    }

    [Fact]
    public async Task An_instant_of_unknown_zone_is_refused()
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => _writes.RunAsync((db, _) =>
        {
            db.LogChange("article", "press/1", 1, "corrected", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
            return Task.CompletedTask;
        }));
        Assert.Contains("UTC", refused.InnerException?.Message ?? refused.Message, StringComparison.Ordinal);
    }

    private static ImpactFigure Figure(string source, int order, string label) =>
        new() { Order = order, Label = label, Value = 1, Unit = "건", Period = "2026년", Source = source };
}
