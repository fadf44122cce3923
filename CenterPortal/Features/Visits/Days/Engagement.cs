using System.Runtime.InteropServices;

namespace CenterPortal.Features.Visits.Days;

/// <summary>Something else that a team does at a set time, as far as it takes something from visits.</summary>
/// <param name="Key">Its name among all of them.</param>
/// <param name="Date">The day in Seoul.</param>
/// <param name="From">The minute of that day at which the participants begin.</param>
/// <param name="To">The minute at which they are done; past midnight it is beyond the day.</param>
/// <param name="HeadCount">How many kits it takes, where the programme uses any.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Engagement(string Key, int ProgrammeId, int TeamId, DateOnly Date, int From, int To, string District, int Instructors, int HeadCount)
{
    /// <summary>
    /// The half days into which it reaches with the way there, setting up and packing up; none when it lies outside of both. Where
    /// no way is known the team's longest is taken.
    /// </summary>
    public IReadOnlyList<DayPart> HalvesOf(PlannedTeam team)
    {
        ArgumentNullException.ThrowIfNull(team);
        var district = District;
        var way = team.Travel.FirstOrDefault(t => t.District == district)?.Minutes ?? team.Travel.Select(t => t.Minutes).DefaultIfEmpty(0).Max();
        var (from, to) = (From - way - team.SetUpMinutes, To + team.PackUpMinutes);
        return [.. DayPartWords.Both.Where(part => from < Minute(team.Times(part).To) && to > Minute(team.Times(part).From))];
    }

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
