using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>The venues that the centre's markets are known from.</summary>
internal sealed class VenueSeed : ISeed
{
    private static readonly (string Slug, string Name, string? District)[] Known =
    [
        ("machi", "대전 서구 마치광장", "seo"),
        ("songgang", "송강근린공원", "yuseong"),
        ("doan", "도안 1·4단지 아파트", null),
        ("homeplus", "동대전홈플러스 광장", "dong"),
        ("woosong", "우송대 축제장", "dong"),
        ("dst", "대전과학기술대 축제장", "seo"),
    ];

    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<Venue>().AnyAsync(ct)) return;
        db.AddRange(Known.Select(v => new Venue { Slug = v.Slug, Name = v.Name, DistrictSlug = v.District }));
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(new SampleRemoval(0, 0));
}
