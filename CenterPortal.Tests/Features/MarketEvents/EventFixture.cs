using CenterPortal.Data.Seeding;
using CenterPortal.Features.Calendar;
using CenterPortal.Features.Directory;
using CenterPortal.Features.MarketEvents;
using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.MarketEvents;

/// <summary>A portal with the known facts and one team, Monday morning at nine in Seoul.</summary>
public sealed class EventFixture : IAsyncLifetime
{
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));

    internal PortalApp Portal { get; private set; } = null!;

    internal Guid Editor { get; private set; }

    internal Guid Author { get; private set; }

    internal int Team { get; private set; }

    internal IReadOnlyDictionary<string, int> Venues { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await Accounts.StartAsync(clock: Clock);
        await Portal.Get<Seeder>().SeedAsync(withSamples: false);
        await Portal.AdministratorAsync();
        Editor = await Portal.PersonAsync("editor@example.org", PortalRole.Editor);
        Author = await Portal.PersonAsync("author@example.org", PortalRole.Author);
        Team = (await Portal.Get<SaveTeam>().AddAsync(new TeamDraft("두부 사업단", "dong"), Editor)).Id;
        Venues = await Portal.ReadAsync(db => db.Set<Venue>().ToDictionaryAsync(v => v.Slug, v => v.Id));
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>What staff would type: a market of a day, eleven to five.</summary>
    internal WantedEvent Wanted(string day = "2026-11-14", string venue = "songgang", string name = "나눔장터") =>
        WantedEvent.Empty(null) with { Name = name, Venue = $"{Venues[venue]}", Day = day, Summary = "반찬과 두부를 팝니다.", Stage = "11:30 풍물\n끝나고 인사", RainPlan = "천막에서 합니다." };

    internal async Task<MarketEvent> AddAsync(WantedEvent wanted, bool isShown = true)
    {
        var saved = await Portal.Get<SaveEvent>().AddAsync(wanted, Editor, isDespite: true);
        Assert.True(saved.IsDone, saved.Refusal ?? string.Join(' ', saved.Errors.All));
        if (isShown) Assert.True((await Portal.Get<PublishEvent>().HandleAsync(saved.Id!.Value, saved.Version, Editor)).IsDone);
        return await FindAsync(saved.Id!.Value);
    }

    internal Task<MarketEvent> AddAsync(string day, bool isShown = true) => AddAsync(Wanted(day), isShown);

    internal Task<MarketEvent> FindAsync(int id) => Portal.ReadAsync(db => db.Set<MarketEvent>().AsNoTracking().SingleAsync(e => e.Id == id));

    internal Task<string> PageAsync(string address) => Portal.Http.GetStringAsync(new Uri(address, UriKind.Relative));

    internal static string Topic(string family, DateOnly day) => CalendarTopics.Of(family, day, []);
}
