using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Features.Programmes;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Browser;

/// <summary>
/// A portal in every state that a reader can meet: samples, imported pages, titles without text, a withdrawn article,
/// an empty board. Journeys that change nothing share it.
/// </summary>
public sealed class FilledPortal : IAsyncLifetime
{
    private const string Withdrawn = "(들녘신문) 텃밭 일기 1회";

    /// <summary>Titles that hold it fill three pages of the year 2023.</summary>
    public const string Word = "텃밭";

    /// <summary>The portal.</summary>
    public PortalApp Portal { get; private set; } = null!;

    /// <summary>Every public page and state by name: a new page of the portal is added here.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Portal = await PortalApp.StartAsync(samples: true, settings: "Portal:RateLimits:Enabled=false");
        await Portal.TakeInAsync(SavedPages.Long);
        await Portal.TakeInAsync(SavedPages.Market);
        await Portal.TakeInAsync(Diary());
        await Portal.Get<WithdrawArticle>().HandleAsync(await Portal.IdAsync(Withdrawn), null, "시험입니다.");
        var stamp = await Portal.ReadAsync(db => db.Set<Programme>().Where(p => p.Slug == "wood-stamp").Select(p => p.Id).SingleAsync());
        await Portal.Get<HideProgramme>().HandleAsync(stamp, null);
        await Portal.Get<PortalWrites>().RunAsync((db, _) =>
        {
            db.Add(new Board { Slug = "empty", Name = "빈 게시판", Description = "아직 아무것도 없습니다.", Order = 99 });
            return Task.CompletedTask;
        });
        var sample = await Portal.ReadAsync(db => db.Set<Article>().Where(a => a.IsSample && a.Attachments.Any()).Select(a => a.Board.Slug + "/" + a.Id).FirstAsync());
        var moved = await Portal.ReadAsync(db => db.Set<MarketEvent>().Where(e => e.Former != null).Select(e => e.Id).FirstAsync());
        var off = await Portal.ReadAsync(db => db.Set<MarketEvent>().Where(e => e.Cancellation != null).Select(e => e.Id).FirstAsync());
        var reminded = await Portal.ReadAsync(db => db.Set<MarketEvent>().Where(e => e.Cancellation == null).OrderByDescending(e => e.StartsAt).Select(e => e.Id).FirstAsync());
        Pages = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["home"] = "/",
            ["news"] = "/news",
            ["privacy"] = "/privacy",
            ["board"] = "/news/press",
            ["second page"] = "/news/press?page=2",
            ["year and word"] = $"/news/press?year=2023&q={Word}",
            ["nothing found"] = "/news/press?q=코끼리&year=2023",
            ["year without articles"] = "/news/press?year=1999",
            ["empty board"] = "/news/empty",
            ["article"] = await Portal.AddressAsync(SavedPages.LongTitle),
            ["article with every mark"] = await Portal.AddressAsync(SavedPages.MarketTitle),
            ["title only"] = await Portal.AddressAsync("(들녘신문) 텃밭 일기 2회"),
            ["withdrawn"] = await Portal.AddressAsync(Withdrawn),
            ["sample"] = "/news/" + sample,
            ["search"] = "/search",
            ["search found"] = $"/search?q={Word}&board=press&page=2",
            ["search found in all"] = "/search?q=자활",
            ["search found nothing"] = "/search?q=코끼리&year=2023",
            ["search too long"] = "/search?q=" + new string('가', 61),
            ["programmes"] = "/jaemina",
            ["programmes narrowed"] = "/jaemina?kind=craft&age=senior&size=20",
            ["no programmes found"] = "/jaemina?q=코끼리",
            ["programme"] = "/jaemina/sock-doll",
            ["hidden programme"] = "/jaemina/wood-stamp",
            ["sheet"] = "/jaemina/napkin-art/sheet",
            ["comparison"] = "/jaemina/compare?p=cork-craft&p=sock-doll&p=herb-pot",
            ["comparison begun"] = "/jaemina/compare",
            ["visit request"] = "/jaemina/sock-doll/request",
            ["finder"] = "/jaemina/find",
            ["finder without a fit"] = "/jaemina/find?age=toddler&size=60&has=none",
            ["sessions"] = "/jaemina/sessions",
            ["booking"] = "/jaemina/sessions/1/book",
            ["calendar"] = "/events",
            ["week"] = "/events?view=week",
            ["month as a list"] = "/events?view=list",
            ["month by its places"] = "/events?view=place",
            ["month with nothing"] = "/events?month=2014-01&kind=market",
            ["moved event"] = $"/events/{moved}",
            ["cancelled event"] = $"/events/{off}",
            ["venue"] = "/events/venues/songgang",
            ["no such month"] = "/events?month=2026-13",
            ["plan"] = "/events/plan",
            ["plan without a date"] = "/events/plan?q=코끼리&pick=event-1",
            ["event reminder"] = $"/events/{reminded}/remind",
            ["requests"] = "/requests",
            ["request that is gone"] = "/requests/00000000000000000000000000000000",
            ["not found"] = "/nowhere",
            ["bad question"] = "/news/press?page=first",
        };
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private static string Diary() => Features.Import.Pages.With(
        title: "(들녘신문) 텃밭 일기를 시작하며",
        head: $"작성자 : {Features.Import.Pages.Author}\n작성일자 : 2023-12-31 09:05:07 조회 : 10",
        rows: string.Join('\n', Enumerable.Range(1, 45).Select(n => string.Create(
            CultureInfo.InvariantCulture, $"(들녘신문) 텃밭 일기 {n}회 {Features.Import.Pages.Author}{new DateOnly(2023, 2, 1).AddDays(7 * n):yyyy-MM-dd}{n}"))));
}
