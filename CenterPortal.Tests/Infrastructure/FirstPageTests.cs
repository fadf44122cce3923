using System.Net;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure;

public class FirstPageTests
{
    [Fact]
    public async Task A_fresh_portal_answers_with_a_page_that_has_its_style_sheets()
    {
        await using var portal = await PortalApp.StartAsync();
        var home = await portal.Http.GetStringAsync("/");
        Assert.Contains("대전광역자활센터", home, StringComparison.Ordinal);
        var style = System.Text.RegularExpressions.Regex.Match(home, "css/base[^\"]*", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Value;
        var answer = await portal.Http.GetAsync(style);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task The_program_runs_as_a_process()
    {
        var folder = Directory.CreateTempSubdirectory("portal-").FullName;
        var run = await PortalProcess.RunAsync(folder, "sample", "--remove");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0건", run.Output, StringComparison.Ordinal);
    }
}
