using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Directory;

/// <summary>The enterprises that are known by name: the members of the first consortium, and the two that first chaired the association.</summary>
internal sealed class EnterpriseSeed : ISeed
{
    private const string Consortium = "housing";

    private static readonly (string Slug, string Name)[] Members =
        [("parangsae", "파랑새집수리사업단"), ("maru", "마루인테리어"), ("haengbok", "행복이가득한집"), ("daon", "다온인테리어")];

    private static readonly (string Slug, string Name)[] Others = [("theatre", "(주)극단 아낌없이주는나무"), ("table", "(유)행복한밥상")];

    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<Enterprise>().AnyAsync(ct)) return;
        var consortium = new Enterprise { Slug = Consortium, Name = "제1호 광역자활기업", Description = "주거복지 일을 함께하는 네 곳이 모인 사회적협동조합입니다. 국토교통부가 인가했습니다." };
        db.Add(consortium);
        await db.SaveChangesAsync(ct);
        db.AddRange(Members.Select(m => new Enterprise { Slug = m.Slug, Name = m.Name, ConsortiumId = consortium.Id }));
        db.AddRange(Others.Select(o => new Enterprise { Slug = o.Slug, Name = o.Name }));
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(new SampleRemoval(0, 0));
}
