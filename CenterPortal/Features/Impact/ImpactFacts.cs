using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Impact;

/// <summary>The centre's known figures of its first years, as a newspaper printed them.</summary>
internal sealed class ImpactFacts : ISeed
{
    private const string Source = "중도일보 2017년 12월 보도";
    private const string Years = "2014–2017년";

    public async Task SeedFactsAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Set<ImpactFigure>().AnyAsync(ct)) return;
        db.AddRange(
            Figure(1, "경영 컨설팅", 26, "건"), Figure(2, "품질인증", 17, "건"), Figure(3, "디자인 개선", 36, "건"),
            Figure(4, "긴급경영·장비 지원", 21, "건"), Figure(5, "교육 참여", 3763, "명"), Figure(6, "자활서포터즈", 72, "명"));
    }

    public Task SeedSamplesAsync(PortalDb db, CancellationToken ct) => Task.CompletedTask;

    public Task<SampleRemoval> RemoveSamplesAsync(PortalDb db, CancellationToken ct) => Task.FromResult(default(SampleRemoval));

    private static ImpactFigure Figure(int order, string label, long value, string unit) =>
        new() { Order = order, Label = label, Value = value, Unit = unit, Period = Years, Source = Source };
}
