namespace CenterPortal.Load.Support;

/// <summary>The portal as it is delivered.</summary>
/// <param name="Root">The repository.</param>
/// <param name="Folder">Where the published files are.</param>
internal sealed record PublishedProgram(string Root, string Folder)
{
    /// <summary>Where the benchmark leaves things; not in version control.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The program itself.</summary>
    public string Assembly => Path.Combine(Folder, "CenterPortal.dll");

    // Names a folder with a program that was published a moment ago; .ci/run has one.
    private const string Given = "PORTAL_PUBLISHED";

    /// <summary>Publishes into <c>artifacts/portal</c>, unless a published program is given.</summary>
    public static async Task<PublishedProgram> PublishAsync()
    {
        var root = FindRoot();
        if (Environment.GetEnvironmentVariable(Given) is { Length: > 0 } given && File.Exists(Path.Combine(given, "CenterPortal.dll"))) return new PublishedProgram(root, Path.GetFullPath(given));
        var program = new PublishedProgram(root, Path.Combine(root, "artifacts", "portal"));
        Console.WriteLine("Publishing …");
        if (Directory.Exists(program.Folder)) Directory.Delete(program.Folder, recursive: true);
        // Build servers would outlive the benchmark and use the cores that it measures.
        await OwnProcess.RunAsync(
            "dotnet", root, ["publish", "CenterPortal/CenterPortal.csproj", "-c", "Release", "-m:1", "--nologo", "-v", "q", "--disable-build-servers", "-o", program.Folder], atMostSeconds: 600);
        return program;
    }

    /// <summary>The repository that this runs in.</summary>
    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CenterPortal.sln")))
                return folder.FullName;
        throw new BenchFailedException("The benchmark does not run inside the repository.");
    }
}
