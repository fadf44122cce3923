using System.Globalization;
using CenterPortal.Load.Live;
using CenterPortal.Load.Support;
using Microsoft.Playwright;

namespace CenterPortal.Load.Publishing;

/// <summary>An editor mends a word and presses 게시; how long until the paragraph of a reader has changed before their eyes.</summary>
internal static class PublishMeasure
{
    private const string Part = "publish";
    private const double MostMilliseconds = 1000;

    // Puts the cursor behind the words of the first paragraph, or selects the word that stands there already.
    private const string Place =
        """
        before => {
          const walker = document.createTreeWalker(document.querySelector(".ProseMirror > p"), NodeFilter.SHOW_TEXT);
          let last = null;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) last = node;
          document.querySelector(".ProseMirror").focus();
          const end = last.nodeValue.length;
          getSelection().setBaseAndExtent(last, end - before.length, last, end);
        }
        """;

    private const string Hear =
        """
        word => new Promise(heard => {
          const observer = new MutationObserver(() => {
            if (!document.querySelector(".body").textContent.includes(word)) return;
            observer.disconnect();
            heard(performance.timeOrigin + performance.now());
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        })
        """;

    private const string Press =
        """
        () => {
          const button = [...document.querySelectorAll(".desk-acts button")].find(b => b.textContent.includes("고친 내용 게시"));
          const at = performance.timeOrigin + performance.now();
          button.click();
          return at;
        }
        """;

    /// <summary>Presses some times while others read the same page.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(FilledSite site, Options options)
    {
        if (StudioWindow.Chromium is not { } chromium)
        {
            Console.WriteLine("publish: left out, there is no Chromium here (PORTAL_CHROMIUM names one)");
            return [];
        }

        await using var portal = site.Start();
        await portal.WaitAsync();
        await using var window = await StudioWindow.OpenAsync(chromium, site, portal);
        await using var crowd = new Crowd(portal.Address, await PageTopics.ReadAsync(portal, site.ArticlePath));
        await crowd.OpenAsync(options.OthersWhoRead);
        var (took, before) = (new List<double>(), "");
        for (var i = 0; i <= options.Presses; i++)
        {
            var word = string.Create(CultureInfo.InvariantCulture, $" 고침{i:000}");
            // The first makes the runtime ready and is not counted.
            if (await PressAsync(window, before, word) is var milliseconds && i > 0) took.Add(milliseconds);
            before = word;
        }

        crowd.RequireAll();
        return
        [
            new(Part, "presses", took.Count, ""),
            new(Part, "others who read the same page", options.OthersWhoRead, ""),
            new(Part, "press to changed paragraph: median", Statistics.Median(took), "ms"),
            new(Part, "press to changed paragraph: 95 %", Statistics.Percentile(took, 0.95), "ms"),
            Figure.Under(Part, "press to changed paragraph: worst", took.Max(), "ms", MostMilliseconds),
        ];
    }

    private static async Task<double> PressAsync(StudioWindow window, string before, string word)
    {
        try
        {
            return await TakeAsync(window, before, word);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            throw new BenchFailedException($"A press of 게시 did not reach the reader: {e.Message}");
        }
    }

    private static async Task<double> TakeAsync(StudioWindow window, string before, string word)
    {
        await window.Desk.EvaluateAsync(Place, before);
        await window.Desk.Keyboard.InsertTextAsync(word);
        var heard = window.Reader.EvaluateAsync<double>(Hear, word.Trim());
        var pressed = await window.Desk.EvaluateAsync<double>(Press);
        var took = await heard.WaitAsync(TimeSpan.FromSeconds(20)) - pressed;
        await window.Desk.Locator(".desk-acts button:not(:disabled)").GetByText("고친 내용 게시").WaitForAsync();
        await window.Desk.Locator(".desk-panel .studio-said:not(:empty)").WaitForAsync();
        return took;
    }
}
