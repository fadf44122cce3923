using CenterPortal.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Load.Visits;

/// <summary>
/// Looks at the result of a race without asking the portal's own arithmetic anything: rows as SQL gives them, and the numbers that
/// <see cref="RaceGround"/> was made with. One too many, or something free that a waiting group could have had.
/// </summary>
public static class RaceReferee
{
    private const int PerInstructor = 15;

    /// <summary>Everything that is wrong, in words; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> JudgeAsync(RaceGround ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        var (placed, waiting) = await RaceRows.ReadAsync(ground.Portal.GetRequiredService<PortalPaths>().DatabaseFile, TimeProvider.System.GetUtcNow().UtcDateTime);
        return Judge(placed, waiting, ground.Large);
    }

    /// <summary>The same of rows.</summary>
    /// <param name="large">The team with the larger crew, which alone offers what uses no kits.</param>
    public static IReadOnlyList<string> Judge(IReadOnlyList<PlacedRow> placed, IReadOnlyList<WaitingRow> waiting, int large)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(waiting);
        return [.. TooMany(placed, large), .. LeftOver(placed, waiting, large)];
    }

    private static IEnumerable<string> TooMany(IReadOnlyList<PlacedRow> placed, int large)
    {
        foreach (var day in placed.GroupBy(p => (p.Team, p.Date)))
            if (day.Count() > RaceGround.VisitsPerDay) yield return $"{day.Key}: {day.Count()} visits";
        foreach (var half in placed.GroupBy(p => (p.Team, p.Date, p.Part)))
            if (half.Sum(p => Crew(p.People)) is var needed && needed > CrewOf(half.Key.Team, large)) yield return $"{half.Key}: {needed} instructors";
        foreach (var row in placed.Where(p => p.Instructors != Crew(p.People))) yield return $"{row.Date} {row.Part}: {row.Instructors} instructors for {row.People}";
        foreach (var row in placed.Where(p => !p.UsesKits && p.Team != large)) yield return $"{row.Date} {row.Part}: team {row.Team} does not offer it";
        if (KitsOf(placed) is var kits and > RaceGround.Kits) yield return $"{kits} kits";
    }

    // The way (40 at most), setting up (20), the programme (60) and packing up (15) are 135 minutes of a half day of 180 or 240: the hours never
    // stand in the way. All kits are there before the first day, so what any visit takes is missing on every day.
    private static IEnumerable<string> LeftOver(IReadOnlyList<PlacedRow> placed, IReadOnlyList<WaitingRow> waiting, int large)
    {
        int[] teams = [large, .. placed.Select(p => p.Team).Where(t => t != large).Distinct()];
        foreach (var (row, team) in waiting.SelectMany(row => teams.Where(team => row.UsesKits || team == large).Select(team => (row, team))))
        {
            var ofDay = placed.Where(p => p.Team == team && p.Date == row.Date).ToArray();
            if (ofDay.Length >= RaceGround.VisitsPerDay) continue;
            if (CrewOf(team, large) - ofDay.Where(p => p.Part == row.Part).Sum(p => Crew(p.People)) < Crew(row.People)) continue;
            if (row.UsesKits && RaceGround.Kits - KitsOf(placed) < row.People) continue;
            yield return $"turn {row.Turn} could have had {row.Date} {row.Part} by team {team} for {row.People}";
        }
    }

    private static int Crew(int people) => (people + PerInstructor - 1) / PerInstructor;

    private static int CrewOf(int team, int large) => team == large ? RaceGround.LargeCrew : RaceGround.SmallCrew;

    private static int KitsOf(IReadOnlyList<PlacedRow> placed) => placed.Where(p => p.UsesKits).Sum(p => p.People);
}
