using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>Someone of staff before the page on which articles are written.</summary>
internal sealed class Desk(Visitor visitor) : IAsyncDisposable
{
    public const string Email = "editor@example.org";

    public IPage Page => visitor.Page;

    public Visitor Visitor => visitor;

    public ILocator Text => Page.Locator(".ProseMirror");

    public ILocator State => Page.Locator("[data-draft-state]");

    public static async Task<(PortalApp Portal, Guid Editor)> StartAsync()
    {
        var portal = await Accounts.StartAsync(settings: Accounts.AtLocalhost());
        return (portal, await portal.PersonAsync(Email, PortalRole.Editor));
    }

    public static async Task<Desk> SitDownAsync(Chromium chromium, PortalApp portal, string address, string email = Email, Action<BrowserNewContextOptions>? change = null)
    {
        var desk = new Desk(await chromium.VisitorAsync(portal, change));
        await desk.SignInAsync(email, address);
        await desk.ReadyAsync();
        return desk;
    }

    public async Task SignInAsync(string email, string next)
    {
        await visitor.OpenAsync("/account/sign-in?next=" + Uri.EscapeDataString(next));
        await Page.GetByLabel("이메일").FillAsync(email);
        await Page.GetByLabel("비밀번호").FillAsync(Accounts.Password);
        await Page.GetByText("비밀번호로 로그인").ClickAsync();
    }

    public async Task ReadyAsync()
    {
        await Expect(Page.Locator("[data-editor]")).ToHaveAttributeAsync("data-ready", "true");
        await Expect(Button("미리보기")).ToBeEnabledAsync();
    }

    public ILocator Button(string name) => Page.Locator(".desk-acts").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task SavedAsync() => Expect(State).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 30_000 });

    /// <summary>The text as the script would post it.</summary>
    public Task<string> HtmlAsync() => Page.EvaluateAsync<string>("async () => (await import(document.querySelector('script[src*=\"js/editor\"]').src)).html()");

    /// <summary>Puts the cursor behind the first place where these words stand, and waits until the editor has heard of it: a key that comes before is for another place.</summary>
    public Task PlaceAsync(string words) => Page.EvaluateAsync(
        """
        words => {
          const walker = document.createTreeWalker(document.querySelector(".ProseMirror"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.nodeValue.indexOf(words);
            if (at < 0) continue;
            document.querySelector(".ProseMirror").focus();
            return new Promise(heard => {
              document.addEventListener("selectionchange", () => setTimeout(heard), { once: true });
              getSelection().collapse(node, 0);
              getSelection().collapse(node, at + words.length);
            });
          }
        }
        """, words);

    /// <summary>Composes Korean as an input method does: half-made syllables first, the whole word at the end.</summary>
    public async Task ComposeAsync(string word, Func<Task>? meanwhile = null)
    {
        var session = await Page.Context.NewCDPSessionAsync(Page);
        foreach (var half in new[] { "ㅇ", "아", "안", "안ㄴ", "안녀", "안녕", "안녕ㅎ", "안녕하", "안녕하ㅅ", "안녕하세", "안녕하세ㅇ", "안녕하세요" })
            await session.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = half, ["selectionStart"] = half.Length, ["selectionEnd"] = half.Length });
        if (meanwhile is not null) await meanwhile();
        await session.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = word });
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();
}
