using System.Text.RegularExpressions;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Architecture;

/// <summary>What no source may hold, and how long a source may be (TASTE).</summary>
public partial class SourcesTests
{
    [GeneratedRegex("const string CoreFont = \"(?<address>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Preloaded { get; }

    [GeneratedRegex("url\\(\"?/?(?<address>[^\")]*core\\.woff2[^\")]*)\"?\\)", RegexOptions.NonBacktracking)]
    private static partial Regex Styled { get; }

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    [InlineData(@"\.Result\b")]
    [InlineData(@"\.Wait\(|\.GetAwaiter\(\)")]
    [InlineData(@"\bTask\.Run\b")]
    [InlineData(@"\bThread\.Sleep\b")]
    [InlineData(@"\basync void\b")]
    [InlineData(@"\bEnsureCreated")]
    [InlineData(@"\bStopwatch\b")]
    public void What_is_banned_stands_nowhere(string pattern) =>
        Assert.DoesNotContain(Sources.Program, f => Regex.IsMatch(f.Text, pattern, RegexOptions.NonBacktracking));

    [Fact]
    public void Markup_comes_from_the_one_type_that_proves_cleaning()
    {
        var makers = Sources.Program.Where(f => f.Text.Contains("MarkupString", StringComparison.Ordinal) || f.Text.Contains("AddMarkupContent", StringComparison.Ordinal));
        Assert.Equal(["CenterPortal/Infrastructure/Html/SanitizedHtml.cs"], makers.Select(f => f.Path));
    }

    [Fact]
    public void Cleaned_markup_is_made_by_the_cleaner_and_the_database_alone()
    {
        Assert.Equal(
            ["CenterPortal/Infrastructure/Html/HtmlCleaner.cs", "CenterPortal/Infrastructure/Html/SanitizedHtml.cs"],
            Sources.Program.Where(f => f.Text.Contains("FromCleaner", StringComparison.Ordinal)).Select(f => f.Path));
        Assert.All(
            Sources.Program.Where(f => f.Text.Contains("FromStore", StringComparison.Ordinal)),
            f => Assert.True(f.Path.EndsWith("Configuration.cs", StringComparison.Ordinal) || f.Path.EndsWith("SanitizedHtml.cs", StringComparison.Ordinal), f.Path));
    }

    [Fact]
    public void Files_are_short()
    {
        var files = Sources.Program.Concat(Sources.Of("wwwroot-assets/css", ".css")).Concat(Sources.Of("wwwroot-assets/src", ".js", ".mjs")).ToArray();
        var lines = files.Select(f => f.Lines).Order().ToArray();
        var median = lines[lines.Length / 2];
        var most = lines[(int)(lines.Length * 0.95)];
        Assert.True(median <= 45, $"The median file has {median} lines.");
        Assert.True(most <= 150, $"The 95th percentile is {most} lines.");
        Assert.Empty(files.Where(f => f.Lines > 250).Select(f => $"{f}: {f.Lines}"));
    }

    [Fact]
    public void Tests_are_short_too_and_never_sleep()
    {
        var tests = Sources.Of("CenterPortal.Tests", ".cs");
        Assert.Empty(tests.Where(f => f.Lines > 250).Select(f => $"{f}: {f.Lines}"));
        string[] sleeping = [@"\bTask\.Delay\(", @"\bThread\.Sleep\("];
        var waiting = tests.Where(f => !f.Path.EndsWith("/Support/Eventually.cs", StringComparison.Ordinal) && !f.Path.Contains("/Load/", StringComparison.Ordinal));
        Assert.DoesNotContain(waiting, f => sleeping.Any(s => Regex.IsMatch(f.Text, s, RegexOptions.NonBacktracking)));
    }

    [Fact]
    public void The_font_fetched_ahead_is_the_font_of_the_style_sheet()
    {
        var app = Assert.Single(Sources.Program, f => f.Path.EndsWith("/App.razor", StringComparison.Ordinal));
        var style = Assert.Single(Sources.Of("wwwroot-assets/css", "fonts.css"));
        Assert.Equal(Styled.Match(style.Text).Groups["address"].Value.Replace("../", "", StringComparison.Ordinal), Preloaded.Match(app.Text).Groups["address"].Value);
    }
}
