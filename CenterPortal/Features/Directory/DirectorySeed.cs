using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Directory;

/// <summary>The five districts of the centre; as samples five teams, whose true names are not known.</summary>
internal sealed class DirectorySeed(NamedRecords named) : ISeed
{
    private static readonly (string Slug, string Name)[] Districts = [("dong", "동구"), ("jung", "중구"), ("seo", "서구"), ("yuseong", "유성구"), ("daedeok", "대덕구")];

    private static readonly (string Slug, string Name, string District, string Description)[] Teams =
    [
        ("sonkkeut", "손끝공방 사업단", "dong", "나무와 종이, 코르크로 오래 쓰는 것을 만듭니다."),
        ("hanttam", "한땀한땀 사업단", "jung", "버려지는 천으로 인형과 주머니를 짓습니다."),
        ("haetsal", "햇살부엌 사업단", "seo", "제철 재료로 반찬을 만들고 함께 요리하는 자리를 엽니다."),
        ("pureun", "푸른손 사업단", "yuseong", "꽃과 허브를 길러 나누고 교실에 작은 정원을 놓습니다."),
        ("byeolbyeol", "별별놀이 사업단", "daedeok", "옛 놀이와 과학 놀이를 들고 아이들을 만나러 갑니다."),
    ];

    private const int Most = 200;

    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<DistrictPlace>().AnyAsync(ct)) return;
        db.AddRange(Districts.Index().Select(d => new DistrictPlace { Slug = d.Item.Slug, Name = d.Item.Name, Order = d.Index + 1 }));
    }

    public async Task SeedSamplesAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<Team>().AnyAsync(ct)) return;
        db.AddRange(Teams.Select(t => new Team { Slug = t.Slug, Name = t.Name, DistrictSlug = t.District, Description = t.Description, IsSample = true }));
    }

    public async Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct)
    {
        var kept = await named.OfAsync(db, NamedRecords.Teams, ct);
        var samples = await db.Set<Team>().Where(t => t.IsSample).OrderBy(t => t.Id).Take(Most).ToListAsync(ct);
        var gone = samples.Where(t => !kept.Contains(t.Id)).ToArray();
        db.RemoveRange(gone);
        return new SampleRemoval(gone.Length, samples.Count - gone.Length);
    }
}
