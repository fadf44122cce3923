using System.Security.Claims;
using Bunit;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Features.Messages.Own;
using CenterPortal.Features.Messages.Pages;
using CenterPortal.Features.Messages.Queries;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Web;
using CenterPortal.Tests.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CenterPortal.Tests.Features.Messages;

/// <summary>The list and the desk of staff's own texts, over a real portal.</summary>
public sealed class OwnTextPagesTests : BunitContext, IAsyncLifetime
{
    private readonly MessagePortal _portal = new();

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(_portal.App.Get<OwnShelf>()).AddSingleton(_portal.App.Get<AddOwnText>()).AddSingleton(_portal.App.Get<ChangeOwnText>()).AddSingleton(_portal.App.Get<OrderOwnTexts>()).AddSingleton(_portal.App.Get<RemoveOwnText>());
        Services.AddSingleton(_portal.App.Get<ChangeFeed>()).AddSingleton(_portal.App.Get<CentreProfiles>()).AddSingleton(_portal.App.Get<PortalSettings>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task They_are_put_in_order_and_removed_by_buttons_and_a_colleagues_new_one_comes_by_itself()
    {
        await AddAsync("준비물");
        var messages = Render<MudSnackbarProvider>();
        var list = Render<OwnTexts>(p => p.AddCascadingValue(As(_portal.Reader)));
        await list.WaitForAssertionAsync(() => Assert.Equal(["준비물"], Names(list)));
        Assert.True(Button(list, "준비물 위로").HasAttribute("disabled") && Button(list, "준비물 아래로").HasAttribute("disabled"));
        await AddAsync("주차");
        await list.WaitForAssertionAsync(() => Assert.Equal(["준비물", "주차"], Names(list)));

        await Button(list, "주차 위로").ClickAsync(new());
        await list.WaitForAssertionAsync(() => Assert.Equal(["주차", "준비물"], Names(list)));
        await UndoAsync(messages);
        await list.WaitForAssertionAsync(() => Assert.Equal(["준비물", "주차"], Names(list)));

        await Button(list, "준비물 지우기").ClickAsync(new());
        await list.WaitForAssertionAsync(() => Assert.Equal(["주차"], Names(list)));
        Assert.Contains("지웠습니다", list.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await AddAsync("준비물");
        await UndoAsync(messages);
        Assert.Contains("이름을 바꾼 뒤", list.Find("[role=status]").TextContent, StringComparison.Ordinal);
        var taken = (await _portal.App.Get<OwnShelf>().ListAsync(_portal.Reader))[0].Texts[^1];
        Assert.True((await _portal.App.Get<ChangeOwnText>().HandleAsync(taken.Id, taken.Version, taken.Words with { Name = "다른 준비물" }, null)).IsDone);
        await UndoAsync(messages);
        await list.WaitForAssertionAsync(() => Assert.Equal(["준비물", "주차", "다른 준비물"], Names(list)));
    }

    [Fact]
    public async Task The_desk_previews_what_is_typed_keeps_it_when_refused_and_opens_what_it_made()
    {
        var desk = Render<OwnTextDesk>(p => p.AddCascadingValue(As(_portal.Reader)).Add(d => d.Family, "visit"));
        await desk.WaitForAssertionAsync(() => Assert.Empty(desk.FindAll(".letter-preview .field-error")));
        await desk.Find("#words-name").ChangeAsync(new ChangeEventArgs { Value = "준비물" });
        await desk.Find("#words-subject").InputAsync(new ChangeEventArgs { Value = "{체험} 준비물" });
        await desk.Find("#words-text").InputAsync(new ChangeEventArgs { Value = "{계좌번호}로 보내 주세요." });
        Assert.Equal("코르크 공예 준비물", desk.Find(".letter-subject").TextContent);
        Assert.Contains("{계좌번호}", desk.Find(".letter-preview .field-error").TextContent, StringComparison.Ordinal);
        await desk.Find("form").SubmitAsync();
        Assert.Contains("{계좌번호}", desk.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("{계좌번호}로 보내 주세요.", desk.Find("#words-text").GetAttribute("value"));
        await desk.Find("#words-text").InputAsync(new ChangeEventArgs { Value = "{기관} 담당자께" });
        await desk.Find("form").SubmitAsync();
        var made = Assert.Single((await _portal.App.Get<OwnShelf>().ListAsync(_portal.Reader))[0].Texts);
        Assert.EndsWith(Urls.StudioOwnText(made.Id, isAdded: true), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);

        var again = Render<OwnTextDesk>(p => p.AddCascadingValue(As(_portal.Reader)).Add(d => d.Id, made.Id).Add(d => d.IsAdded, true));
        await again.WaitForAssertionAsync(() => Assert.Equal("준비물", again.Find("h1").TextContent));
        Assert.Contains("만들었습니다", again.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.True((await _portal.App.Get<ChangeOwnText>().HandleAsync(made.Id, made.Version, made.Words with { Name = "챙길 것" }, _portal.Admin)).IsDone);
        await again.Find("#words-name").ChangeAsync(new ChangeEventArgs { Value = "준비할 것" });
        await again.Find("form").SubmitAsync();
        Assert.Contains("그사이 다른 사람이", again.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("준비할 것", again.Find("#words-name").GetAttribute("value"));
    }

    [Fact]
    public async Task The_pages_are_for_those_who_manage_messages()
    {
        await AddAsync("<b>준비물</b>");
        var id = (await _portal.App.Get<OwnShelf>().ListAsync(_portal.Reader))[0].Texts[0].Id;
        foreach (var address in new[] { Urls.StudioMessageTexts, Urls.StudioOwnText(id) })
        {
            Assert.Contains("&lt;b&gt;준비물&lt;/b&gt;", await GetAsync("reader@example.org", address), StringComparison.Ordinal);
            Assert.DoesNotContain("준비물", await GetAsync("author@example.org", address), StringComparison.Ordinal);
        }

        Assert.Contains("새로 만드는 글", await GetAsync("reader@example.org", Urls.StudioNewOwnText("visit")), StringComparison.Ordinal);
        foreach (var nothing in new[] { Urls.StudioNewOwnText("nothing"), Urls.StudioOwnText(Guid.CreateVersion7()) })
            Assert.Contains("그런 글이 없습니다", await GetAsync("reader@example.org", nothing), StringComparison.Ordinal);
    }

    private async Task AddAsync(string name) =>
        Assert.True((await _portal.App.Get<AddOwnText>().HandleAsync("visit", new LetterWords(name, "제목", "글"), null)).IsDone);

    private async Task<string> GetAsync(string email, string address)
    {
        using var browser = new FormClient(_portal.App, followRedirects: false);
        using var _ = await browser.SignInAsync(email);
        using var answer = await browser.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    // What stands in the newest message at the foot of the page.
    private static Task UndoAsync(IRenderedComponent<MudSnackbarProvider> messages) => messages.WaitForElements("button.mud-snackbar-action-button")[^1].ClickAsync(new());

    private static Task<AuthenticationState> As(Guid person) => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{person}")], "test"))));

    private static IEnumerable<string> Names(IRenderedComponent<OwnTexts> list) => list.FindAll(".letter b").Select(b => b.TextContent);

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<OwnTexts> list, string label) => list.Find($"button[aria-label='{label}']");
}
