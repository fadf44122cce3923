using CenterPortal.Infrastructure.Web;
using CenterPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Hangul as a keyboard makes it: syllables grow under the cursor and are not done before the next one begins.</summary>
[Trait(Speed.Name, Speed.Drill)]
[Collection(Journeys.Name)]
public class SearchCompositionTests(Chromium chromium, FilledPortal filled)
{
    // What the input method reports while 텃밭 is typed key by key.
    private static readonly string[][] Syllables = [["ㅌ", "터", "텃"], ["ㅂ", "바", "밭"]];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_word_grows_syllable_by_syllable_while_results_come_in(bool isSlow)
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        await visitor.FollowAsync("/search");
        var keyboard = await page.Context.NewCDPSessionAsync(page);
        await page.EvaluateAsync("window.broken = 0; document.getElementById('q').addEventListener('compositionend', () => window.broken++)");
        await page.Locator("#q").FocusAsync();
        foreach (var (done, steps) in Syllables.Index())
        {
            foreach (var step in steps)
            {
                await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = step, ["selectionStart"] = step.Length, ["selectionEnd"] = step.Length });
                await Expect(page.Locator("#q")).ToHaveValueAsync(FilledPortal.Word[..done] + step);
                // A slow hand: the answer to the half of a word comes while its syllable still grows.
                if (isSlow) await visitor.StandsAtAsync(AddressOf(FilledPortal.Word[..done] + step));
                Assert.Equal(done, await page.EvaluateAsync<int>("window.broken"));
            }

            await keyboard.SendAsync("Input.insertText", new() { ["text"] = steps[^1] });
        }

        await Expect(page.Locator("#q")).ToHaveValueAsync(FilledPortal.Word);
        await visitor.StandsAtAsync(AddressOf(FilledPortal.Word));
        await Expect(page.Locator("#found mark").First).ToHaveTextAsync(FilledPortal.Word);
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Initial_consonants_find_the_word_and_mark_it()
    {
        await using var visitor = await chromium.VisitorAsync(filled.Portal);
        var page = visitor.Page;
        await visitor.FollowAsync("/search");
        await page.Locator("#q").PressSequentiallyAsync("ㅈㅎ");
        await visitor.StandsAtAsync(AddressOf("ㅈㅎ"));
        await Expect(page.Locator("#found mark", new() { HasText = "자활" }).First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    private string AddressOf(string words) => new Uri(filled.Portal.Address, Urls.Search(words)).AbsoluteUri;
}
