using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Plans;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>Facts for availability, one thing changed at a time. 2027-03-01 is a Monday and a holiday.</summary>
internal static class Facts
{
    public static readonly DateOnly Monday = new(2027, 3, 8);
    public static readonly HalfDay Morning = new(Monday, DayPart.Morning);
    public static readonly HalfDay Afternoon = new(Monday, DayPart.Afternoon);

    public static readonly OfferedProgramme Cork = new(1, Minutes: 60, SizeFrom: 5, SizeTo: 60, PerInstructor: 15, UsesKits: false, TeamIds: [7]);

    public static PlannedTeam Team(int id = 7, int visits = 2, int instructors = 2, int travel = 20, params DayException[] exceptions) => new(
        id, visits, SetUpMinutes: 20, PackUpMinutes: 15, new PartTimes(new(9, 0), new(12, 0)), new PartTimes(new(13, 0), new(17, 0)),
        [.. from day in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday } from part in DayPartWords.Both select new TeamHours(day, part, instructors)],
        [new TeamTravel("seo", travel), new TeamTravel("dong", travel + 30)], exceptions);

    public static Claim Taken(HalfDay half, int instructors = 1, int headCount = 15, int team = 7, int programme = 1) =>
        new(Guid.CreateVersion7(), programme, team, half.Date, half.Part, instructors, headCount);

    public static DayFacts Of(IReadOnlyList<PlannedTeam>? teams = null, IReadOnlyList<Claim>? claims = null, IReadOnlyDictionary<DateOnly, string>? closed = null, IReadOnlyList<KitShelf>? kits = null) => new(
        From: new(2027, 3, 1), To: new(2027, 7, 31), Earliest: Monday, Latest: new(2027, 6, 30),
        closed ?? Weekends(), teams ?? [Team()], claims ?? [], kits ?? [], Version: 1);

    public static Dictionary<DateOnly, string> Weekends() => Enumerable.Range(0, 130).Select(new DateOnly(2027, 3, 1).AddDays)
        .Where(d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).ToDictionary(d => d, d => d.DayOfWeek == DayOfWeek.Saturday ? "토요일" : "일요일");

    public static Group People(int count, string? district = "seo") => new(count, district);
}
