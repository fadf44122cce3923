using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents.Samples;

/// <summary>Invented market days at the known venues, around today; each says that it is an example.</summary>
internal sealed class SampleEvents(TeamBook teams, TimeProvider clock) : ISeed
{
    private const string Rain = "천막 안에서 그대로 엽니다.";

    private static readonly (string Name, EventKind Kind, string Venue, int Days, int Hour, int Hours, string Summary, string Stage, string RainPlan, string? RainVenue, int Booths)[] Known =
    [
        ("송강 나눔장터", EventKind.Market, "songgang", -14, 11, 6, "반찬과 손바느질 소품을 팔고, 아이들은 코르크로 배를 만들었습니다.", "", Rain, null, 6),
        ("마을 밥상 장터", EventKind.Market, "homeplus", -7, 10, 5, "자활기업이 지은 도시락과 국수를 맛보는 자리입니다.", "", Rain, null, 5),
        ("도안 아파트 장터", EventKind.Market, "doan", 0, 10, 6, "두부와 반찬, 누룽지, 손뜨개 소품을 아파트 마당에서 만납니다.", "11:00 아이들과 함께 부르는 노래\n14:00 통기타 공연", Rain, null, 9),
        ("송강 나눔장터", EventKind.Market, "songgang", 7, 11, 6, "사업단이 만든 물건과 밥상이 공원에 모입니다. 재미나 체험도 함께합니다.", "11:30 풍물 길놀이\n13:00 마을 합창\n15:00 마술 공연", "비가 많이 오면 장소를 옮깁니다.", "homeplus", 12),
        ("자활 한마당", EventKind.Fair, "machi", 14, 10, 7, "여러 고장의 자활사업단이 한자리에 모여 물건과 솜씨를 나눕니다.", "10:30 여는 마당\n11:00 난타 공연\n13:30 자활기업 이야기 손님\n16:00 행운권 추첨", "비가 와도 엽니다. 우비를 나누어 드립니다.", null, 18),
        ("대학 축제 장터", EventKind.Market, "woosong", 21, 12, 8, "학생들과 함께하는 저녁 장터입니다.", "17:00 학생 동아리 공연", Rain, null, 7),
        ("겨울 김장 나눔", EventKind.Gathering, "dst", 27, 9, 8, "함께 담근 김치를 이웃과 나눕니다. 손을 보태실 분은 앞치마를 가져오세요.", "", "실내에서 합니다.", null, 0),
    ];

    private static readonly string[] Goods =
        ["국산콩 두부와 콩물", "손바느질 인형과 파우치", "제철 반찬 세 가지", "누룽지와 쌀과자", "허브 화분과 꽃다발", "코르크 받침과 열쇠고리", "손뜨개 모자와 목도리", "잔치국수와 주먹밥", "수제 비누와 방향제"];

    public Task SeedFactsAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public async Task SeedSamplesAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<MarketEvent>().AnyAsync(ct)) return;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = SeoulTime.DateOf(now);
        var venues = await db.Set<Venue>().ToDictionaryAsync(v => v.Slug, v => v.Id, StringComparer.Ordinal, ct);
        var hands = (await teams.AllAsync(db, ct)).Select(t => t.Id).ToArray();
        if (Known.Any(k => !venues.ContainsKey(k.Venue))) return;
        foreach (var known in Known)
        {
            // Markets fall on Saturdays, or people who work could not come.
            var day = today.AddDays(known.Days);
            if (known.Kind == EventKind.Market) day = day.AddDays(((int)DayOfWeek.Saturday - (int)day.DayOfWeek + 7) % 7);
            var starts = SeoulTime.ToUtc(day, new TimeOnly(known.Hour, 0));
            var market = new MarketEvent { IsSample = true };
            market.Take(new EventPlan(known.Name, known.Kind, venues[known.Venue], starts, starts.AddHours(known.Hours), known.Summary, known.Stage, known.RainPlan, known.RainVenue is { } rain ? venues[rain] : null, known.Booths), now);
            market.Publish(null, now);
            db.Add(market);
            await db.SaveChangesAsync(ct);
            if (hands.Length > 0) db.AddRange(Enumerable.Range(0, known.Booths).Select(at => BoothOf(market, at, hands)));
            await db.LogEventAsync(market, "published", now, ct: ct);
        }

        await ChangeAsync(db, venues, now, ct);
    }

    // One that moved and one that was called off, so that a newcomer sees how loud that is.
    private static async Task ChangeAsync(PortalDb db, Dictionary<string, int> venues, DateTime now, CancellationToken ct)
    {
        var coming = await db.Set<MarketEvent>().Where(e => e.IsSample && e.StartsAt > now).OrderBy(e => e.StartsAt).Take(EventLimits.Listed).ToListAsync(ct);
        if (coming.Find(e => e.VenueId == venues["songgang"]) is { } moved)
        {
            moved.Take(moved.Plan with { VenueId = venues["homeplus"] }, now, "공원 잔디를 새로 심고 있습니다.");
            await db.LogEventAsync(moved, "moved", now, ct: ct);
        }

        if (coming.Find(e => e.VenueId == venues["woosong"]) is { } off)
        {
            off.Cancel(null, now, "학교 축제가 봄으로 미루어졌습니다.");
            await db.LogEventAsync(off, "cancelled", now, ct: ct);
        }
    }

    public async Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct)
    {
        var samples = await db.Set<MarketEvent>().Where(e => e.IsSample).OrderBy(e => e.Id).Take(EventLimits.Listed).ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var market in samples)
        {
            await db.LogEventAsync(market, "removed", now, ct: ct);
            db.Remove(market);
        }

        var series = await db.Set<EventSeries>().Where(s => s.IsSample).OrderBy(s => s.Id).Take(EventLimits.Listed).ToListAsync(ct);
        db.RemoveRange(series);
        return new SampleRemoval(samples.Count);
    }

    private static Booth BoothOf(MarketEvent market, int at, int[] hands) => new()
    {
        EventId = market.Id,
        Label = FormattableString.Invariant($"{(char)('A' + (at / 6))}{(at % 6) + 1}"),
        TeamId = hands[at % hands.Length],
        Goods = Goods[(at + market.Id) % Goods.Length],
        Row = at / 6 * 2,
        Column = at % 6,
    };
}

/// <summary>What events name that are no samples.</summary>
internal sealed class EventNames : INamesRecords
{
    public async Task<IReadOnlyCollection<int>> NamedAsync(PortalDb db, string table, CancellationToken ct) => table == NamedRecords.Teams
        ? await db.Set<Booth>().Where(b => b.TeamId != null && db.Set<MarketEvent>().Any(e => e.Id == b.EventId && !e.IsSample)).Select(b => b.TeamId!.Value).Distinct().OrderBy(id => id).Take(EventLimits.Listed).ToListAsync(ct)
        : [];
}
