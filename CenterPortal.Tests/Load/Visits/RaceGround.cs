using CenterPortal.Data;
using CenterPortal.Features.Directory;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Load.Visits;

/// <summary>
/// What the race is about: two teams, two programmes that share the larger team, few kits, and the next three working
/// days, after which nothing is open.
/// </summary>
/// <param name="Days">The last days.</param>
public sealed record RaceGround(IServiceProvider Portal, int Large, int Small, string Crafts, string Dolls, IReadOnlyList<DateOnly> Days)
{
    /// <summary>Kits there are in all.</summary>
    public const int Kits = 120;

    /// <summary>Instructors of the larger team on each half day.</summary>
    public const int LargeCrew = 3;

    /// <summary>Instructors of the smaller team on each half day.</summary>
    public const int SmallCrew = 2;

    /// <summary>Visits of a team on a day.</summary>
    public const int VisitsPerDay = 3;

    /// <summary>Makes it in an empty portal.</summary>
    public static async Task<RaceGround> MakeAsync(IServiceProvider portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var writes = portal.GetRequiredService<PortalWrites>();
        var (large, small) = (await TeamAsync(writes, "large"), await TeamAsync(writes, "small"));
        var crafts = await ProgrammeAsync(writes, "crafts", usesKits: true, large, small);
        await ProgrammeAsync(writes, "dolls", usesKits: false, large);
        await PlanAsync(portal, large, LargeCrew);
        await PlanAsync(portal, small, SmallCrew);
        var today = portal.GetRequiredService<VisitDays>().Today;
        await portal.GetRequiredService<ChangeStock>().AddAsync(crafts, null, today, Kits, "race");
        await using var db = await portal.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var first = await portal.GetRequiredService<VisitDays>().EarliestAsync(db);
        var time = portal.GetRequiredService<CenterPortal.Infrastructure.Time.WorkingTime>();
        var days = new List<DateOnly> { await time.AddWorkingDaysAsync(db, first, 1) };
        while (days.Count < 3) days.Add(await time.AddWorkingDaysAsync(db, days[^1], 1));
        return new RaceGround(portal, large, small, "crafts", "dolls", days);
    }

    private static Task<int> TeamAsync(PortalWrites writes, string slug) => writes.RunAsync(async (db, ct) =>
    {
        var team = new Team { Slug = slug, Name = slug, DistrictSlug = "seo", Description = slug };
        db.Add(team);
        await db.SaveChangesAsync(ct);
        return team.Id;
    });

    private static Task<int> ProgrammeAsync(PortalWrites writes, string slug, bool usesKits, params int[] teams) => writes.RunAsync(async (db, ct) =>
    {
        var programme = new Programme { Slug = slug, Name = slug, KindSlug = "craft", SizeFrom = 5, SizeTo = 45, Minutes = 60, PerInstructor = 15, UsesKits = usesKits };
        programme.OfferBy(teams);
        programme.Show(DateTime.UnixEpoch);
        db.Add(programme);
        await db.SaveChangesAsync(ct);
        return programme.Id;
    });

    private static async Task PlanAsync(IServiceProvider portal, int team, int crew)
    {
        var hours = from day in Enumerable.Range(1, 5) from part in DayPartWords.Both select new TeamHours((DayOfWeek)day, part, crew);
        var plan = new PlanInput(VisitsPerDay, 20, 15, new(new(9, 0), new(12, 0)), new(new(13, 0), new(17, 0)), [.. hours], [new("seo", 20), new("dong", 40)]);
        var outcome = await portal.GetRequiredService<ChangePlan>().HandleAsync(team, null, plan);
        if (!outcome.IsDone) throw new InvalidOperationException(outcome.Refusal);
    }
}
