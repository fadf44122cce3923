using CenterPortal.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CenterPortal.Tests.Browser;

/// <summary>axe with its default rules, best practices among them, on every public page.</summary>
[Collection(Journeys.Name)]
public class AccessibilityTests(Chromium chromium, FilledPortal filled)
{
    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public Task No_page_has_a_violation_in_the_light_at_1440() => LookAtAllAsync(1440, ColorScheme.Light);

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public Task No_page_has_a_violation_in_the_dark_at_390() => LookAtAllAsync(390, ColorScheme.Dark);

    private async Task LookAtAllAsync(int width, ColorScheme colours)
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal, options =>
        {
            options.ViewportSize = new() { Width = width, Height = 900 };
            options.ColorScheme = colours;
            // A colour half way to another is no colour to judge.
            options.ReducedMotion = ReducedMotion.Reduce;
        });
        var found = new List<string>();
        foreach (var (name, address) in filled.Pages)
        {
            await visitor.OpenAsync(address);
            found.AddRange(await FindAsync(visitor.Page, name));
            if (name != "home" || width > 500) continue;
            await visitor.Page.Locator(".menu summary").ClickAsync();
            found.AddRange(await FindAsync(visitor.Page, "open menu"));
        }

        Assert.Empty(found);
    }

    private static async Task<IEnumerable<string>> FindAsync(IPage page, string name) =>
        (await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(node => $"{name}: {v.Id}: {node.Html} {string.Join(' ', node.Any.Select(c => c.Message))}"));
}
