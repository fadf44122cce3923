namespace CenterPortal.Tests.Support;

/// <summary>One source file, with its path from the repository's root.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>Lines, the last line end not counted as one more.</summary>
    public int Lines => Text.TrimEnd('\n').Split('\n').Length;

    /// <inheritdoc />
    public override string ToString() => Path;
}

/// <summary>The program's sources, as written by people: no build output, no migrations, no compiled model, no samples.</summary>
public static class Sources
{
    private static readonly string[] NotWritten = ["/bin/", "/obj/", "/node_modules/", "/Migrations/", "/Data/Model/", "/Samples/"];

    /// <summary>All files below a folder with one of these endings.</summary>
    public static IReadOnlyList<SourceFile> Of(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)))
            .Where(path => !NotWritten.Any(part => $"/{path}".Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)))),
    ];

    /// <summary>The program: C# and components.</summary>
    public static IReadOnlyList<SourceFile> Program { get; } = Of("CenterPortal", ".cs", ".razor");
}
