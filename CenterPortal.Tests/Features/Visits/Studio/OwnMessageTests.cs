using System.Security.Claims;
using Bunit;
using CenterPortal.Features.Messages.Own;
using CenterPortal.Features.Messages.Queries;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Studio;
using CenterPortal.Features.Visits.Studio.Pages;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>A message to an institution begun with a text of staff's own.</summary>
public sealed class OwnMessageTests : BunitContext
{
    private const string Family = "visit";

    [Fact]
    public async Task It_is_chosen_first_filled_in_changed_and_sent()
    {
        await using var portal = await StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var id = await portal.AskAsync(First);
        Assert.True((await portal.App.Get<ConfirmRequest>().HandleAsync(id, null)).IsDone);
        await AddAsync(portal, "준비물", "[{센터이름}] {체험} 준비물 ({접수번호})", "{받는사람}님, {기관}에 {날짜}에 갑니다. {기한}까지 {센터전화}로 알려 주세요.\n\n신청 내용 보기: {링크}");
        await AddAsync(portal, "주차", "주차", "차를 댈 곳이 있는지 알려 주세요.");
        var said = new List<(VisitOutcome Outcome, string Done)>();
        var panel = Panel(portal, id, editor, said);
        await panel.WaitForAssertionAsync(() => Assert.Equal(["준비물", "주차"], panel.FindAll("optgroup:first-child option").Select(o => o.TextContent)));
        Assert.Equal(["직접 만든 글", "포털이 보내는 글"], panel.FindAll("optgroup").Select(g => g.GetAttribute("label")));

        await panel.FindAll("button").Single(b => b.TextContent.Trim() == "고쳐 쓰기").ClickAsync(new());
        await panel.WaitForAssertionAsync(() => Assert.Contains("{받는사람}님, 한빛초등학교에 3월 9일 화요일 오전 9시 40분에 갑니다.", panel.Find("#message-text").GetAttribute("value"), StringComparison.Ordinal));
        Assert.DoesNotContain("김하나", panel.Markup, StringComparison.Ordinal);
        await panel.Find("form").SubmitAsync();
        await panel.WaitForAssertionAsync(() => Assert.Equal((null, "편지를 보냈습니다. 보낸 편지에서 볼 수 있습니다."), (Assert.Single(said).Outcome.Refusal, said[0].Done)));
        var letter = await LetterAsync(portal, id);
        Assert.Equal("hana@school.example", letter.To);
        Assert.Matches(@"^\[대전광역자활센터\] 코르크 공예 준비물 \(\d{4}-\d{4}-\d\)$", letter.Subject);
        Assert.Matches("^김하나님, 한빛초등학교에 3월 9일 화요일 오전 9시 40분에 갑니다. 3월 [0-9]일 .요일 오후 6시까지 042-257-1979로 알려 주세요.\n\n신청 내용 보기: http://.*/requests/[0-9a-f]{32}$", letter.Text);
    }

    [Fact]
    public async Task What_the_request_does_not_say_stays_in_braces_and_is_not_sent_so()
    {
        await using var portal = await StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var id = await portal.AskAsync(First);
        await AddAsync(portal, "까닭", "{체험}", "{받는사람}님, {까닭}");
        var choice = (await portal.App.Get<LetterChoices>().FindAsync(editor))[0];
        var draft = (await portal.App.Get<LetterLook>().WriteAsync(id, editor, choice.Ask))!;
        Assert.Equal(new LetterDraft("코르크 공예", "{받는사람}님, {까닭}"), draft);
        var sending = portal.App.Get<SendMessage>();
        Assert.Contains("{까닭} 자리가", (await sending.HandleAsync(id, editor, draft)).Refusal, StringComparison.Ordinal);
        Assert.True((await sending.HandleAsync(id, editor, draft with { Text = "{받는사람}님, 비가 옵니다. {웃음}" })).IsDone);
        Assert.Equal("김하나님, 비가 옵니다. {웃음}", (await LetterAsync(portal, id)).Text);
    }

    [Fact]
    public async Task Open_pages_hear_of_new_order_and_removal_and_keep_what_was_chosen()
    {
        await using var portal = await StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        var author = await portal.App.PersonAsync("author@example.org", PortalRole.Author);
        var id = await portal.AskAsync(First);
        await AddAsync(portal, "준비물", "제목", "글");
        Assert.Empty(await portal.App.Get<LetterChoices>().FindAsync(author));
        var said = new List<(VisitOutcome Outcome, string Done)>();
        var panel = Panel(portal, id, editor, said);
        await panel.WaitForAssertionAsync(() => Assert.Equal("준비물", panel.Find("option").TextContent));
        await panel.Find("select").ChangeAsync(new ChangeEventArgs { Value = "visit-confirmed" });
        await AddAsync(portal, "주차", "제목", "글");
        var texts = (await portal.App.Get<OwnShelf>().ListAsync(editor))[0].Texts;
        Assert.True((await portal.App.Get<OrderOwnTexts>().HandleAsync(Family, [texts[0].Id, texts[1].Id], [texts[1].Id, texts[0].Id], editor)).IsDone);
        await panel.WaitForAssertionAsync(() => Assert.Equal(["주차", "준비물"], panel.FindAll("optgroup:first-child option").Select(o => o.TextContent)));
        Assert.Equal("visit-confirmed", panel.Find("select").GetAttribute("value"));

        var gone = (await portal.App.Get<LetterChoices>().FindAsync(editor))[0];
        Assert.True((await portal.App.Get<RemoveOwnText>().HandleAsync(texts[1].Id, 1, editor)).IsDone);
        await panel.WaitForAssertionAsync(() => Assert.Equal(["준비물"], panel.FindAll("optgroup:first-child option").Select(o => o.TextContent)));
        Assert.Null(await portal.App.Get<LetterLook>().WriteAsync(id, editor, gone.Ask));
    }

    private IRenderedComponent<MessagePanel> Panel(VisitPortal portal, Guid id, Guid by, List<(VisitOutcome Outcome, string Done)> said)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(portal.App.Get<LetterLook>()).AddSingleton(portal.App.Get<LetterChoices>()).AddSingleton(portal.App.Get<SendMessage>()).AddSingleton(portal.App.Get<ChangeFeed>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var state = new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{by}")], "test")));
        return Render<MessagePanel>(p => p.AddCascadingValue(Task.FromResult(state)).Add(m => m.Id, id).Add(m => m.Said, said.Add));
    }

    private static async Task AddAsync(VisitPortal portal, string name, string subject, string text) =>
        Assert.True((await portal.App.Get<AddOwnText>().HandleAsync(Family, new LetterWords(name, subject, text), null)).IsDone);

    private static async Task<LetterContent> LetterAsync(VisitPortal portal, Guid id)
    {
        var person = (await portal.LoadAsync(id)).PersonId;
        var letter = await portal.App.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().SingleAsync(l => l.PersonId == person && l.Template == "visit-message"));
        return letter.Open(portal.App.Get<PersonalData>(), new PersonalReading(null, ReadingPurpose.Message))!;
    }
}
