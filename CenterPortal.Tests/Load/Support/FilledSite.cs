using System.Text.RegularExpressions;

namespace CenterPortal.Load.Support;

/// <summary>A portal's data with samples and one long article, in a folder of its own.</summary>
internal sealed class FilledSite : IAsyncDisposable
{
    private FilledSite(PublishedProgram program, string folder) => (Program, Folder) = (program, folder);

    /// <summary>The program.</summary>
    public PublishedProgram Program { get; }

    /// <summary>Holds data and keys.</summary>
    public string Folder { get; }

    /// <summary>The database.</summary>
    public string Database => Path.Combine(Folder, "data", "portal.db");

    /// <summary>Path of the long article's page.</summary>
    public string ArticlePath { get; private set; } = "";

    /// <summary>Makes it through the program's own commands.</summary>
    public static async Task<FilledSite> MakeAsync(PublishedProgram program)
    {
        var site = new FilledSite(program, Directory.CreateTempSubdirectory("portal-load-").FullName);
        await site.CommandAsync("sample");
        var output = await site.ImportAsync("0");
        var id = Regex.Match(output, "글 (?<id>[0-9]+)번을 새로", RegexOptions.NonBacktracking).Groups["id"].Value;
        if (id.Length == 0) throw new BenchFailedException($"The import did not say which article it made: {output}");
        site.ArticlePath = $"/news/press/{id}";
        return site;
    }

    /// <summary>Imports the long article; a newer word corrects one block of it.</summary>
    public async Task<string> ImportAsync(string word)
    {
        using var reader = new StreamReader(typeof(FilledSite).Assembly.GetManifestResourceStream("long-article.txt")!);
        var file = Path.Combine(Folder, "article.txt");
        await File.WriteAllTextAsync(file, (await reader.ReadToEndAsync()).Replace("{correction}", word, StringComparison.Ordinal));
        return await CommandAsync("import", "page", file, "--board", "press");
    }

    /// <summary>Starts the portal on this data, or on an empty folder, and returns it without waiting.</summary>
    public RunningPortal Start(string? folder = null)
    {
        var address = new Uri($"http://127.0.0.1:{OwnProcess.FreePort()}");
        var process = OwnProcess.Start("dotnet", Program.Folder, [Program.Assembly, $"--urls={address.ToString().TrimEnd('/')}", "--Logging:LogLevel:Default=Warning"], Settings(folder ?? Folder));
        return new RunningPortal(process, address);
    }

    /// <summary>Runs one of the program's own commands and returns what it printed.</summary>
    public Task<string> CommandAsync(params string[] arguments) =>
        OwnProcess.RunAsync("dotnet", Program.Folder, [Program.Assembly, .. arguments], Settings(Folder));

    private static Dictionary<string, string> Settings(string folder) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Portal__DataDirectory"] = Path.Combine(folder, "data"),
        ["Portal__KeyDirectory"] = Path.Combine(folder, "keys"),
        ["Portal__RateLimits__Enabled"] = "false",
    };

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
