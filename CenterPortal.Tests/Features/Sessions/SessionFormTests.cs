using Bunit;
using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Identity;
using CenterPortal.Tests.Features.Visits;
using CenterPortal.Tests.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>The form of a session says which visits it meets before anything is saved.</summary>
public sealed class SessionFormTests : BunitContext
{
    [Fact]
    public async Task Visits_of_the_team_are_shown_while_the_day_is_typed_and_saving_says_that_it_is_despite_them()
    {
        await using var portal = await VisitPortal.StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        await portal.AskAsync(VisitPortal.First);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(portal.App.Get<SaveSession>()).AddSingleton(portal.App.Get<SessionLook>()).AddSingleton(portal.App.Get<SessionRoster>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var choices = await portal.App.Get<SessionRoster>().ChoicesAsync();
        var isSaved = false;
        var form = Render<SessionForm>(p => p.Add(f => f.Choices, choices).Add(f => f.Me, editor).Add(f => f.Saved, () => isSaved = true));
        await TypeAsync(form, WantedSession.Programme, $"{portal.Programme}");
        await TypeAsync(form, WantedSession.Team, $"{portal.Team}");
        await TypeAsync(form, WantedSession.DistrictField, "seo");
        await TypeAsync(form, WantedSession.PlaceField, "마치광장");
        Assert.Equal("더하고 신청 받기", Button(form));
        await TypeAsync(form, WantedSession.DayField, $"{VisitPortal.First:yyyy-MM-dd}");
        await form.WaitForAssertionAsync(() => Assert.Contains("한빛초등학교", form.Find(".notice-clay").TextContent, StringComparison.Ordinal));
        Assert.Equal("방문과 겹쳐도 이대로 저장", Button(form));
        await TypeAsync(form, WantedSession.DayField, $"{VisitPortal.First.AddDays(1):yyyy-MM-dd}");
        await form.WaitForAssertionAsync(() => Assert.Empty(form.FindAll(".notice-clay")));

        // A request comes in meanwhile: the write sees it, and nothing is saved before a second press.
        await portal.AskAsync(VisitPortal.First.AddDays(1));
        await form.Find("form").SubmitAsync();
        await form.WaitForAssertionAsync(() => Assert.Contains("한 번 더", form.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.False(isSaved);
        await form.Find("form").SubmitAsync();
        await form.WaitForAssertionAsync(() => Assert.True(isSaved));
        Assert.Equal(1, await portal.App.ReadAsync(db => db.Set<PublicSession>().CountAsync()));
    }

    private static Task TypeAsync(IRenderedComponent<SessionForm> form, string field, string value) => form.Find($"#run-new-{field}").ChangeAsync(new ChangeEventArgs { Value = value });

    private static string Button(IRenderedComponent<SessionForm> form) => form.Find("button[type=submit]").TextContent.Trim();
}
