using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Import;

/// <summary>The import as people run it: exit codes, sentences, and death in the middle.</summary>
public sealed class ImportProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task A_good_page_is_taken_in_and_a_trial_changes_nothing()
    {
        var file = await FileAsync(Pages.Fixture("market-page.txt"));
        var trial = await PortalProcess.RunAsync(_folder, "import", "page", file, "--board", "press", "--dry-run");
        Assert.Equal((0, ""), (trial.ExitCode, trial.Errors));
        Assert.Contains("아무것도 바꾸지 않았습니다", trial.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), await CountsAsync());

        var run = await PortalProcess.RunAsync(_folder, "import", "page", file, "--board", "press");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        foreach (var heading in new[] { "찾은 것", "못 찾은 것", "짐작한 것", "한 일" })
            Assert.Contains(heading, run.Output, StringComparison.Ordinal);
        var counts = await CountsAsync();
        Assert.Equal(4, counts.Articles);
        Assert.Equal(0, (await PortalProcess.RunAsync(_folder, "import", "page", file, "--board", "press")).ExitCode);
        Assert.Equal(counts, await CountsAsync());
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task Bad_input_is_one_sentence_and_exit_code_two()
    {
        var good = await FileAsync(Pages.Fixture("market-page.txt"));
        var bad = await FileAsync("이것은 게시판의 쪽이 아닙니다.\n\0\u0001");
        foreach (var arguments in new[]
                 {
                     new[] { "import", "page", Path.Combine(_folder, "없는 파일.txt"), "--board", "press" },
                     ["import", "page", bad, "--board", "press"], ["import", "page", _folder, "--board", "press"],
                     ["import", "page", good, "--board", "nowhere"], ["import", "page", good], ["import", "page"], ["import"],
                 })
        {
            var run = await PortalProcess.RunAsync(_folder, arguments);
            Assert.Equal(2, run.ExitCode);
            Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal((0, 0), await CountsAsync());
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Killed_in_the_middle_it_leaves_nothing_and_the_next_run_finishes()
    {
        const int Rows = 3_000;
        var rows = string.Join('\n', Enumerable.Range(0, Rows).Select(i => $"목록 글 {i} {Pages.Author}{new DateOnly(2015, 1, 1).AddDays(i):yyyy-MM-dd}{i}"));
        var file = await FileAsync(Pages.With(rows: rows));
        Assert.Equal(0, (await PortalProcess.RunAsync(_folder, "sample", "--remove")).ExitCode);

        using (var killed = PortalProcess.Start(_folder, "import", "page", file, "--board", "press"))
        {
            // A write under way shows in the write-ahead log long before it commits, or in the lock that it holds.
            await Eventually.HoldsAsync(async () => killed.HasExited || await IsLockedAsync());
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync();
        }

        Assert.Contains(await CountsAsync(), new[] { (0, 0), (Rows + 1, 2 * (Rows + 1)) });
        var run = await PortalProcess.RunAsync(_folder, "import", "page", file, "--board", "press");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal((Rows + 1, 2 * (Rows + 1)), await CountsAsync());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsLockedAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={DatabaseFile};Pooling=False;Default Timeout=0");
        await connection.OpenAsync();
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandTimeout = 1;
            command.CommandText = "BEGIN IMMEDIATE; ROLLBACK";
            await command.ExecuteNonQueryAsync();
            return false;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return true;
        }
    }

    private string DatabaseFile => Path.Combine(_folder, "data", "portal.db");

    private async Task<(int Articles, int Changes)> CountsAsync()
    {
        if (!File.Exists(DatabaseFile)) return (0, 0);
        await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite($"Data Source={DatabaseFile};Pooling=False").Options);
        return (await db.Set<Article>().CountAsync(), await db.Set<Change>().CountAsync(c => c.Topic == ArticleTopics.Article || c.Topic == ArticleTopics.Board));
    }

    private async Task<string> FileAsync(string text)
    {
        var path = Path.Combine(_folder, Path.GetRandomFileName() + ".txt");
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
