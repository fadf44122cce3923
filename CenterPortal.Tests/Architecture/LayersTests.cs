using System.Text.RegularExpressions;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Architecture;

/// <summary>Who may know whom, by what the sources name (ARCHITECTURE, Layout).</summary>
public partial class LayersTests
{
    private static readonly string[] OpenToFeatures = ["Data", "Infrastructure", "Identity", "Components.Shared"];

    [GeneratedRegex(@"CenterPortal\.(?<path>[A-Z]\w*(\.[A-Z]\w*)*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Named { get; }

    [Fact]
    public void A_feature_names_the_shared_layers_and_of_another_feature_only_the_contract()
    {
        var wrong =
            from file in Sources.Program.Where(f => f.Path.StartsWith("CenterPortal/Features/", StringComparison.Ordinal))
            let own = file.Path.Split('/')[2]
            from path in NamesIn(file)
            where !IsOpen(path) && !IsOwn(path, own) && path.Split('.') is not ["Features", _, "Contract", ..]
            select $"{file} names {path}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("CenterPortal/Data/")]
    [InlineData("CenterPortal/Infrastructure/")]
    [InlineData("CenterPortal/Components/Shared/")]
    public void What_features_stand_on_names_no_feature(string folder)
    {
        var wrong =
            from file in Sources.Program.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal))
            from path in NamesIn(file)
            where path.StartsWith("Features", StringComparison.Ordinal)
            select $"{file} names {path}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_layout_names_contracts_only()
    {
        var wrong =
            from file in Sources.Program.Where(f => f.Path.StartsWith("CenterPortal/Components/", StringComparison.Ordinal))
            from path in NamesIn(file)
            where path.Split('.') is ["Features", ..] and not ["Features", _, "Contract", ..]
            select $"{file} names {path}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_component_asks_queries_and_handlers_and_never_the_database()
    {
        string[] database = ["DbContext", "PortalDb", "PortalWrites", "EntityFrameworkCore", "Sqlite"];
        var wrong =
            from file in Sources.Program.Where(f => f.Path.EndsWith(".razor", StringComparison.Ordinal))
            from word in database
            where file.Text.Contains(word, StringComparison.Ordinal)
            select $"{file} names {word}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_program_is_short_and_sees_modules_alone()
    {
        var program = Assert.Single(Sources.Program, f => f.Path == "CenterPortal/Program.cs");
        var root = Sources.Program.Where(f => f.Path is "CenterPortal/Portal.cs" or "CenterPortal/PortalFeatures.cs").ToArray();
        Assert.Equal(2, root.Length);
        Assert.True(program.Lines < 80 && root.All(f => f.Lines < 80), "The composition root has 80 lines or more in one of its files.");
        Assert.DoesNotContain(root.SelectMany(NamesIn), path => path.Split('.') is ["Features", _, _, ..]);
    }

    private static IEnumerable<string> NamesIn(SourceFile file) => Named.Matches(file.Text).Select(m => m.Groups["path"].Value).Distinct();

    private static bool IsOpen(string path) => Array.Exists(OpenToFeatures, open => path == open || path.StartsWith(open + ".", StringComparison.Ordinal));

    private static bool IsOwn(string path, string feature) => path == $"Features.{feature}" || path.StartsWith($"Features.{feature}.", StringComparison.Ordinal);
}
