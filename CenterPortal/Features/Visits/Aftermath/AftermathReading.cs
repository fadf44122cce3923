using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>What was written down of a visit and what the institution said.</summary>
/// <param name="Pictures">In order; those that were taken away since are left out.</param>
/// <param name="HasWord">The institution left a word, which <see cref="AftermathReading.WordAsync"/> opens.</param>
public sealed record AftermathView(VisitReport? Report, IReadOnlyList<SizedPicture> Pictures, DateTime? FeedbackAskedAt, DateTime? AnsweredAt, int? Score, bool? WouldAskAgain, bool HasWord)
{
    /// <summary>The institution's consent to pictures holds.</summary>
    public bool AgreesPictures { get; init; }
}

/// <summary>Visits of a year that were written down.</summary>
/// <param name="ParticipantMinutes">Of all participants together.</param>
/// <param name="InstructorMinutes">Of all instructors together.</param>
/// <param name="Score">Mean of the answered feedback; null when none was answered.</param>
public sealed record VisitYear(int Year, int Visits, int Participants, long ParticipantMinutes, long InstructorMinutes, double? Score);

/// <summary>Reads what became of visits.</summary>
public sealed class AftermathReading(IDbContextFactory<PortalDb> contexts, PictureSizes sizes, PersonalData personal, TimeProvider clock)
{
    /// <summary>Of one request; null for someone who does not plan visits.</summary>
    public async Task<AftermathView?> FindAsync(Guid request, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct)) return null;
        var report = await db.Set<VisitReport>().AsNoTracking().SingleOrDefaultAsync(r => r.RequestId == request, ct);
        var feedback = await db.Set<VisitFeedback>().AsNoTracking().SingleOrDefaultAsync(f => f.RequestId == request, ct);
        var pictures = new List<SizedPicture>();
        foreach (var shown in report?.Pictures ?? [])
            if (await sizes.FindAsync(db, shown.PictureId, ct) is { } picture) pictures.Add(picture);
        return new AftermathView(report, pictures, feedback?.AskedAt, feedback?.AnsweredAt, feedback?.Score, feedback?.WouldAskAgain, feedback?.Word is not null)
        {
            AgreesPictures = await db.Set<VisitRequest>().Where(r => r.Id == request)
                .AnyAsync(r => db.Set<ConsentRecord>().Any(c => c.PersonId == r.PersonId && c.Purpose == PicturePurpose.Key && c.EndedAt == null), ct),
        };
    }

    /// <summary>The word that the institution left, opened: it may name someone, so the opening is recorded. Null for others and when there is none.</summary>
    public async Task<string?> WordAsync(Guid request, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct) || !await db.MayAsync(by, Policies.ReadPersonalData, ct)) return null;
        return await db.Set<VisitFeedback>().AsNoTracking().Where(f => f.RequestId == request).Select(f => f.Word).SingleOrDefaultAsync(ct) is { } word
            ? personal.Open(word, FeedbackPlaces.Word(request), new PersonalReading(by, ReadingPurpose.Request))
            : null;
    }

    /// <summary>This year (Seoul) so far.</summary>
    public async Task<VisitYear> ThisYearAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var year = SeoulTime.DateOf(clock.GetUtcNow().UtcDateTime).Year;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var reports = db.Set<VisitReport>().AsNoTracking().Where(r => r.Date >= from && r.Date <= to && r.Came > 0 && !r.IsSample);
        var sums = await reports.GroupBy(_ => 1).Select(g => new
        {
            Visits = g.Count(),
            Came = g.Sum(r => r.Came),
            Minutes = g.Sum(r => (long)r.Came * r.Minutes),
            Instructors = g.Sum(r => (long)r.Instructors * r.InstructorMinutes),
        }).SingleOrDefaultAsync(ct);
        var score = await db.Set<VisitFeedback>().AsNoTracking().Where(f => reports.Any(r => r.RequestId == f.RequestId)).AverageAsync(f => (double?)f.Score, ct);
        return new VisitYear(year, sums?.Visits ?? 0, sums?.Came ?? 0, sums?.Minutes ?? 0, sums?.Instructors ?? 0, score);
    }
}
