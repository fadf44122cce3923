using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Load.Visits;

/// <summary>Looks at the result with arithmetic of its own: one too many, or something free that the first waiting group could have had.</summary>
public static class RaceReferee
{
    /// <summary>Everything that is wrong, in words; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> JudgeAsync(RaceGround ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        await using var db = await ground.Portal.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var requests = await db.Set<VisitRequest>().AsNoTracking().OrderBy(r => r.MadeAt).Take(5000).ToListAsync();
        var live = requests.Where(r => r.LivePlacing(now) is not null).ToArray();
        return [.. TooMany(ground, live), .. await LeftOverAsync(ground, db, requests)];
    }

    private static IEnumerable<string> TooMany(RaceGround ground, VisitRequest[] live)
    {
        foreach (var day in live.GroupBy(r => (r.Placing!.TeamId, r.Placing.Date)))
            if (day.Count() > RaceGround.VisitsPerDay) yield return $"{day.Key}: {day.Count()} visits";
        foreach (var half in live.GroupBy(r => (r.Placing!.TeamId, r.Placing.Date, r.Placing.Part)))
        {
            var needed = half.Sum(r => (r.HeadCount + 14) / 15);
            if (needed > (half.Key.TeamId == ground.Large ? RaceGround.LargeCrew : RaceGround.SmallCrew)) yield return $"{half.Key}: {needed} instructors";
        }

        var kits = live.Where(r => r.ProgrammeId == live.Min(l => l.ProgrammeId)).Sum(r => r.HeadCount);
        if (kits > RaceGround.Kits) yield return $"{kits} kits";
    }

    private static async Task<IReadOnlyList<string>> LeftOverAsync(RaceGround ground, PortalDb db, List<VisitRequest> requests)
    {
        var wrong = new List<string>();
        var (days, book) = (ground.Portal.GetRequiredService<VisitDays>(), ground.Portal.GetRequiredService<ProgrammeBook>());
        var programmes = (await book.AllAsync(db, default)).Select(VisitDays.Offered).ToDictionary(p => p.Id);
        var availability = await days.LoadAsync(db, [.. programmes.Values], new DaySpan(ground.Days[0], ground.Days[^1]));
        var waiting = await db.Set<WaitingEntry>().AsNoTracking().Where(e => e.EndedAt == null && e.Offer == null).OrderBy(e => e.Turn).Take(5000).ToListAsync();
        foreach (var entry in waiting)
        {
            var request = requests.Single(r => r.Id == entry.SubjectId);
            foreach (var wish in request.Wishes)
                if (availability.Judge(programmes[request.ProgrammeId], new Group(request.HeadCount, request.DistrictSlug), wish.Half).IsPossible)
                    wrong.Add($"turn {entry.Turn} could have had {wish.Half.Words()} for {request.HeadCount}");
        }

        return wrong;
    }
}
