using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Centre;

/// <summary>Puts an uploaded picture in the place of the drawn rings, or the rings back.</summary>
public sealed class ChangeLogo(PortalWrites writes, PictureSizes pictures, PictureUses uses, StaffRecord record, TimeProvider clock)
{
    // Twice the height at which pages show it, for fine screens.
    private const int EnoughHeight = 96;
    private const int MostTimesWide = 6;

    /// <summary>Shows the picture; null takes the logo away. What is shown already changes nothing.</summary>
    public Task<CentreOutcome> HandleAsync(int? pictureId, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageCentre, token)) return CentreOutcome.NotAllowed;
        var centre = await db.LoadCentreAsync(token);
        if (centre.Logo?.PictureId == pictureId) return CentreOutcome.Done;
        var before = centre.Logo is { } old ? await NameAsync(db, old.PictureId, token) : Rings;
        if (pictureId is { } id)
        {
            if (await pictures.FindAsync(db, id, token) is not { Widths.Count: > 0 } picture) return new CentreOutcome("그 사진이 없습니다. 다시 올려 주세요.");
            if (picture.Width > picture.Height * MostTimesWide || picture.Height > picture.Width * 2) return new CentreOutcome("로고로 쓰기에 너무 길쭉합니다. 여백을 잘라 다시 올려 주세요.");
            centre.Logo = Sized(picture);
        }
        else centre.Logo = null;

        await uses.SetAsync(db, CentreChanges.SubjectId, pictureId is { } shown ? [shown] : [], token);
        record.Note(db, by, "로고 바꿈", centre.Subject(), before, pictureId is { } now ? await NameAsync(db, now, token) : Rings);
        db.LogCentre(centre, clock.GetUtcNow().UtcDateTime);
        return CentreOutcome.Done;
    }, ct);

    private const string Rings = "그려 둔 고리";

    private static CentreLogo Sized(SizedPicture picture)
    {
        var width = picture.Widths.FirstOrDefault(w => w * picture.Height >= EnoughHeight * picture.Width, picture.Widths[^1]);
        return new CentreLogo(picture.Id, width, Math.Max(1, (int)Math.Round((double)width * picture.Height / picture.Width)));
    }

    private async Task<string> NameAsync(PortalDb db, int id, CancellationToken ct) => (await pictures.FindAsync(db, id, ct))?.Name ?? "지워진 사진";
}

/// <summary>The logo is before everyone.</summary>
internal sealed class CentrePictures : IPictureSubjects
{
    /// <inheritdoc />
    public string Kind => CentreChanges.Topic;

    /// <inheritdoc />
    public Task<bool> IsPublicAsync(PortalDb db, string id, CancellationToken ct) => db.Set<Centre>().AnyAsync(c => c.Logo != null, ct);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, PictureSubject>> DescribeAsync(PortalDb db, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, PictureSubject>>(ids.ToDictionary(id => id, _ => new PictureSubject("센터 로고", Infrastructure.Web.Urls.StudioCentre), StringComparer.Ordinal));
}
