using System.Net;
using AngleSharp.Html.Parser;
using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Privacy;
using CenterPortal.Features.Visits;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Features.Privacy;

/// <summary>The notice says what the program runs by.</summary>
public sealed class PrivacyPageTests
{
    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(PortalApp portal) =>
        await new HtmlParser().ParseDocumentAsync(await portal.Http.GetStringAsync(new Uri("/privacy", UriKind.Relative)));

    [Fact]
    public async Task Every_registered_purpose_stands_in_the_notice_and_the_footer_leads_there()
    {
        await using var portal = await TestHolding.StartAsync();
        var page = await PageAsync(portal);
        var all = portal.Get<Purposes>().All;
        Assert.True(all.Count >= 3);
        Assert.Equal(all.Select(p => p.Name), page.QuerySelectorAll(".privacy-purpose h3").Select(h => h.TextContent));
        foreach (var (purpose, card) in all.Zip(page.QuerySelectorAll(".privacy-purpose")))
            Assert.All([purpose.Purpose, purpose.Items, purpose.LegalBasis, purpose.Retention, purpose.IfRefused], word => Assert.Contains(word, card.TextContent, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("footer a"), a => a.GetAttribute("href") == "/privacy");
        Assert.Contains("042-257-1979", page.QuerySelector(".privacy-contact")!.TextContent, StringComparison.Ordinal);
        using var answer = await portal.Http.GetAsync(new Uri("/privacy", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Words_that_changed_with_an_update_stay_to_be_compared()
    {
        var portal = await TestHolding.StartAsync();
        try
        {
            Assert.Empty((await PageAsync(portal)).QuerySelectorAll(".privacy-past"));
            // Another build of the program is another mark.
            await portal.BehindItsBackAsync("PRAGMA user_version = 4");
            await portal.StopAsync();
            portal = await PortalApp.StartWithAsync(services => services.AddSingleton(TestHolding.Visit with { Items = "이름", Version = 3 }), folder: portal.Folder);
            var page = await PageAsync(portal);
            // One purpose says something else, one is no longer there.
            Assert.Equal(["체험 신청(시험) 2판", "소식 편지(시험) 1판"], page.QuerySelectorAll(".privacy-past summary").Select(s => s.FirstChild!.TextContent.Trim()).OrderDescending());
            Assert.Contains("이름, 전화번호", page.QuerySelector("#history")!.ParentElement!.TextContent, StringComparison.Ordinal);
            await portal.StopAsync();
            portal = await PortalApp.StartWithAsync(services => services.AddSingleton(TestHolding.Visit with { Items = "이름", Version = 3 }), folder: portal.Folder);
            Assert.Equal(2, (await PageAsync(portal)).QuerySelectorAll(".privacy-past").Length);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_staff_write_appears_at_once_on_the_cached_page()
    {
        await using var portal = await Accounts.StartAsync();
        var admin = await portal.AdministratorAsync();
        var author = await portal.PersonAsync("author@example.org", PortalRole.Author);
        Assert.Contains("사업단", Assert.Single(Entrusted(await PageAsync(portal))), StringComparison.Ordinal);
        Task<IReadOnlyList<StudioTask>> TasksAsync() => portal.Get<StudioDesk>().TasksAsync(admin, CancellationToken.None);
        Assert.DoesNotContain(await TasksAsync(), t => t.Sentence.Contains("보호책임자", StringComparison.Ordinal));
        await portal.Get<PortalWrites>().RunAsync((db, ct) => portal.Get<Consents>().GiveAsync(db, admin, "staff", 1, ct));
        Assert.Contains(await TasksAsync(), t => t.Sentence.Contains("보호책임자", StringComparison.Ordinal));
        var change = portal.Get<ChangeNotice>();
        Assert.False((await change.HandleAsync(new NoticeWords("나", "", "", 1), author)).IsDone);
        Assert.False((await change.HandleAsync(new NoticeWords(new string('가', 81), "", "", 1), admin)).IsDone);
        Assert.True((await change.HandleAsync(new NoticeWords(" 김○○ 사무국장 ", "○○호스팅 <b>서버</b>\r\n\r\n△△문자", "", 1), admin)).IsDone);
        await Eventually.HoldsAsync(async () => (await PageAsync(portal)).Body!.TextContent.Contains("김○○ 사무국장", StringComparison.Ordinal));
        Assert.DoesNotContain(await TasksAsync(), t => t.Sentence.Contains("보호책임자", StringComparison.Ordinal));
        Assert.Equal(["○○호스팅 <b>서버</b>", "△△문자"], Entrusted(await PageAsync(portal)).Skip(1));
        Assert.Contains("그 사이에", (await change.HandleAsync(new NoticeWords("박○○", "", "", 1), admin)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_and_the_form_say_that_the_visiting_team_sees_the_contact()
    {
        await using var portal = await PortalApp.StartAsync();
        var told = VisitPurpose.Purpose.EntrustedTo;
        var page = await PageAsync(portal);
        Assert.Contains(told, page.QuerySelector($"#{VisitPurpose.Key}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([$"{VisitPurpose.Purpose.Name}: {told}"], Entrusted(page));
    }

    private static IEnumerable<string> Entrusted(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll(".privacy-contact section:first-child li").Select(l => l.TextContent);
}
