using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>Pictures of a visit: kept for the centre's own records, seen by no reader until an article shows them.</summary>
public sealed class VisitPictures(PortalWrites writes, StaffRecord record, PictureUses uses, PictureSizes sizes, TimeProvider clock)
{
    /// <summary>The most pictures of one visit.</summary>
    public const int Most = 30;

    /// <summary>Adds one that was uploaded.</summary>
    public Task<VisitOutcome> AddAsync(Guid request, Guid? by, int pictureId, CancellationToken ct = default) => ChangeAsync(request, by, "방문 사진 더함", async (db, report, token) =>
    {
        if (report.PicturesAgreedAt is null) return "기관이 사진을 찍고 보관하는 데 동의했는지 먼저 적어 주세요.";
        if (report.Pictures.Count >= Most) return $"사진은 {Most}장까지 둘 수 있습니다.";
        if (await sizes.FindAsync(db, pictureId, token) is null) return "그런 사진이 없습니다. 다시 올려 주세요.";
        report.AddPicture(pictureId);
        return null;
    }, ct);

    /// <summary>Takes one away.</summary>
    public Task<VisitOutcome> RemoveAsync(Guid request, Guid? by, int pictureId, CancellationToken ct = default) => ChangeAsync(request, by, "방문 사진 뺌", (_, report, _) =>
    {
        report.RemovePicture(pictureId);
        return Task.FromResult<string?>(null);
    }, ct);

    /// <summary>Inside a write: the institution agrees to pictures, or takes it back, and those that were there go for good.</summary>
    internal async Task AgreeAsync(PortalDb db, VisitReport report, bool isAgreed, CancellationToken ct)
    {
        var gone = report.AgreePictures(isAgreed, clock.GetUtcNow().UtcDateTime);
        if (gone.Count > 0) await uses.ReleaseAsync(db, SubjectOf(report.RequestId), gone, ct);
    }

    private Task SetUsesAsync(PortalDb db, VisitReport report, CancellationToken ct) => uses.SetAsync(db, SubjectOf(report.RequestId), [.. report.Pictures.Select(p => p.PictureId)], ct);

    private Task<VisitOutcome> ChangeAsync(Guid request, Guid? by, string act, Func<PortalDb, VisitReport, CancellationToken, Task<string?>> change, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.PlanVisits, token)) return VisitOutcome.NotAllowed;
        if (await db.Set<VisitRequest>().SingleOrDefaultAsync(r => r.Id == request, token) is not { } visit) return VisitOutcome.NoRequest;
        if (await db.Set<VisitReport>().SingleOrDefaultAsync(r => r.RequestId == request, token) is not { } report) return new VisitOutcome("방문 결과를 먼저 적어 주세요.");
        if (await change(db, report, token) is { } refusal) return new VisitOutcome(refusal);
        await SetUsesAsync(db, report, token);
        visit.Step();
        record.Note(db, by, act, visit.Subject());
        db.LogVisit(visit, "pictures", clock.GetUtcNow().UtcDateTime);
        return VisitOutcome.Done;
    }, ct);

    private static string SubjectOf(Guid request) => $"{VisitChanges.Topic}/{request:N}";
}

/// <summary>Says of visits' pictures that no reader may see them for the visit's sake.</summary>
internal sealed class VisitPictureSubjects : IPictureSubjects
{
    public string Kind => VisitChanges.Topic;

    public Task<bool> IsPublicAsync(PortalDb db, string id, CancellationToken ct) => Task.FromResult(false);

    public async Task<IReadOnlyDictionary<string, PictureSubject>> DescribeAsync(PortalDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        Guid[] wanted = [.. ids.Select(id => Guid.TryParseExact(id, "N", out var guid) ? guid : Guid.Empty)];
        var found = await db.Set<VisitRequest>().AsNoTracking().Where(r => wanted.Contains(r.Id)).OrderBy(r => r.Id).Take(wanted.Length).Select(r => new { r.Id, r.Institution }).ToListAsync(ct);
        return found.ToDictionary(r => r.Id.ToString("N"), r => new PictureSubject($"{r.Institution} 방문 체험", Urls.StudioVisit(r.Id)), StringComparer.Ordinal);
    }
}
