using System.Text.RegularExpressions;
using CenterPortal.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CenterPortal.Tests.Data;

/// <summary>Starts of the real program: refused in one sentence, or side by side on one folder.</summary>
public sealed class StartProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-").FullName;

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public Task A_misspelt_setting_is_named_in_one_sentence() => A_setting_that_cannot_be_used_is_named_in_one_sentence("--Portal:DataDirectroy=data", "Portal:DataDirectroy");

    [Theory]
    [Trait(Speed.Name, Speed.Drill)]
    [InlineData("--Portal:BaseUrl=자활센터", "Portal:BaseUrl")]
    [InlineData("--Portal:BaseUrl=https://example.or.kr/portal", "Portal:BaseUrl")]
    [InlineData("--Portal:TrustedProxies:0=어디든지", "Portal:TrustedProxies")]
    [InlineData("--Portal:RateLimits:Enabled=아니요", "Portal:RateLimits:Enabled")]
    [InlineData("--Portal:RateLimits:Burst=9", "Portal:RateLimits:Burst")]
    [InlineData("--Portal:KeyDirectory= ", "Portal:KeyDirectory")]
    [InlineData("--Database:Provider=Oracle", "Database:Provider")]
    [InlineData("--Portal:DataDirectory=/dev/null/data", "/dev/null/data")]
    [InlineData("--urls=http://203.0.113.7:5080", "포트")]
    public async Task A_setting_that_cannot_be_used_is_named_in_one_sentence(string argument, string named)
    {
        var run = await PortalProcess.RunAsync(_folder, "--urls=http://127.0.0.1:0", argument);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, Assert.Single(Lines(run.Errors)), StringComparison.Ordinal);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task A_database_of_a_newer_program_or_of_none_is_refused_in_one_sentence()
    {
        Assert.Equal(0, (await PortalProcess.RunAsync(_folder, "sample", "--remove")).ExitCode);
        var file = Path.Combine(_folder, "data", "portal.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')";
            await command.ExecuteNonQueryAsync();
        }

        var newer = await PortalProcess.RunAsync(_folder, "--urls=http://127.0.0.1:0");
        Assert.Equal(1, newer.ExitCode);
        Assert.Contains("새것", Assert.Single(Lines(newer.Errors)), StringComparison.Ordinal);

        foreach (var old in Directory.GetFiles(Path.GetDirectoryName(file)!)) File.Delete(old);
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("이 파일은 데이터베이스가 아닙니다. ", 100)));
        var foreign = await PortalProcess.RunAsync(_folder, "--urls=http://127.0.0.1:0");
        Assert.Equal(1, foreign.ExitCode);
        Assert.Single(Lines(foreign.Errors));
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task Two_that_start_at_once_on_an_empty_folder_both_work()
    {
        var runs = await Task.WhenAll(PortalProcess.RunAsync(_folder, "sample"), PortalProcess.RunAsync(_folder, "sample", "--remove"));
        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Errors)));
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task A_start_and_its_first_pages_warn_of_nothing()
    {
        using var process = PortalProcess.Start(_folder, "--urls=http://127.0.0.1:0", "--Portal:BaseUrl=http://127.0.0.1");
        try
        {
            var said = new List<string>();
            const string Listening = "Now listening on: ";
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                said.Add(line);
                if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
                {
                    using var http = new HttpClient { BaseAddress = new Uri(Regex.Match(line[at..], "http://127[.]0[.]0[.]1:[0-9]+", RegexOptions.NonBacktracking).Value) };
                    foreach (var path in new[] { "/", "/news", "/search?q=자활" })
                        Assert.True((await http.GetAsync(path)).IsSuccessStatusCode, path);
                    process.Kill();
                }
            }

            Assert.Contains(said, line => line.Contains(Listening, StringComparison.Ordinal));
            Assert.DoesNotContain(said, line => line.StartsWith("warn", StringComparison.Ordinal) || line.Contains("10102", StringComparison.Ordinal));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task An_unknown_command_is_bad_input()
    {
        var run = await PortalProcess.RunAsync(_folder, "impotr", "page");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("impotr", Assert.Single(Lines(run.Errors)), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
