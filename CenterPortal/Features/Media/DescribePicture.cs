using CenterPortal.Data;
using CenterPortal.Features.Media.Pictures;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media;

/// <summary>What became of a use case about pictures: done, or one Korean sentence that says what to do.</summary>
public sealed record PictureOutcome(string? Refusal)
{
    /// <summary>It was done.</summary>
    public static readonly PictureOutcome Done = new((string?)null);

    /// <summary>The picture is not there.</summary>
    public static readonly PictureOutcome NoPicture = new("그 사진이 없습니다. 화면을 새로 고쳐 주세요.");

    /// <summary>The one who asked may not.</summary>
    public static readonly PictureOutcome NotAllowed = new("사진을 다룰 권한이 없습니다. 관리자에게 물어봐 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>Says what a picture shows, where a text says nothing of its own.</summary>
public sealed class DescribePicture(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>The longest alternative text.</summary>
    public const int LongestAlt = 200;

    /// <summary>Describes; the same words change nothing. Texts that show it already keep theirs.</summary>
    public async Task<PictureOutcome> HandleAsync(int id, Guid by, string alt, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(alt);
        alt = alt.Trim();
        if (alt.Length > LongestAlt) return new PictureOutcome($"설명을 {LongestAlt}자 안으로 적어 주세요.");
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.Write, token)) return PictureOutcome.NotAllowed;
            if (await db.Set<Picture>().SingleOrDefaultAsync(p => p.Id == id && p.Removal == null, token) is not { } picture) return PictureOutcome.NoPicture;
            if (picture.Alt == alt) return PictureOutcome.Done;
            record.Note(db, by, "사진 설명", PictureChanges.SubjectOf(picture), picture.Alt, alt);
            picture.Describe(alt);
            db.LogPicture(picture, "described", clock.GetUtcNow().UtcDateTime);
            return PictureOutcome.Done;
        }, ct);
    }
}
