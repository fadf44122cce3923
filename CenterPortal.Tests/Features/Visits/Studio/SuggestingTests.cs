using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Studio.Queries;
using static CenterPortal.Tests.Features.Visits.Facts;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>Which team and day are suggested, in which order and with which words.</summary>
public class SuggestingTests
{
    private static readonly OfferedProgramme ByTwo = Cork with { TeamIds = [7, 8] };

    [Fact]
    public void Wishes_come_first_then_who_went_out_least_then_the_shorter_way()
    {
        var availability = new Availability(Of([Team(7, travel: 10), Team(8, travel: 20)]));
        Wish[] wishes = [new(1, Monday, DayPart.Morning), new(2, Monday.AddDays(1), DayPart.Afternoon)];
        var found = Suggesting.Candidates(availability, ByTwo, People(15), wishes, Monday, Monday.AddDays(2), new Dictionary<int, TeamLoad> { [7] = new(1, 3), [8] = new(3, 0) });
        Assert.Equal([(8, 1), (7, 1), (8, 2), (7, 2)], found.Take(4).Select(c => (c.Slot.TeamId, c.WishRank)));
        Assert.All(found.Skip(4), c => Assert.Equal(0, c.WishRank));
        var even = Suggesting.Candidates(availability, ByTwo, People(15), wishes, Monday, Monday, new Dictionary<int, TeamLoad>());
        Assert.Equal(7, even[0].Slot.TeamId);
    }

    [Fact]
    public void The_best_leave_a_choice_of_days()
    {
        var three = Cork with { TeamIds = [7, 8, 9] };
        var availability = new Availability(Of([Team(7), Team(8), Team(9)]));
        var best = Suggesting.Candidates(availability, three, People(15), [new(1, Monday, DayPart.Morning)], Monday, Monday.AddDays(4), new Dictionary<int, TeamLoad>()).Best(6).ToArray();
        Assert.Equal(6, best.Length);
        Assert.Equal(2, best.Count(c => c.Slot.Date == Monday && c.Slot.Part == DayPart.Morning));
    }

    [Fact]
    public void What_speaks_for_it_is_said_in_words()
    {
        var availability = new Availability(Of([Team(7, instructors: 3)]));
        var wishes = new[] { new Wish(1, Monday, DayPart.Morning) };
        var found = Suggesting.Candidates(availability, Cork, People(20), wishes, Monday, Monday.AddDays(3), new Dictionary<int, TeamLoad> { [7] = new(2, 1) });
        var reasons = Suggesting.ReasonsOf(found[0], new ProgrammeWords("코르크 공예", UsesKits: true), People(20), "서구", wishes, least: 3);
        Assert.Equal(["1번째로 바라신 날입니다", "'코르크 공예' 담당 사업단", "서구까지 20분", "강사 2명이 가고 1명이 남습니다", "재료 20명분이 있습니다", "최근 60일 방문 2번, 앞으로 1번으로 가장 적습니다"], reasons);
        var later = Suggesting.ReasonsOf(found[^1], new ProgrammeWords("코르크 공예", UsesKits: false), People(20), "서구", wishes, least: 0);
        Assert.Equal("바라신 3월 8일 월요일보다 3일 뒤", later[0]);
        Assert.Equal("최근 60일 방문 2번, 앞으로 1번", later[^1]);
    }

    [Fact]
    public void Out_of_season_only_a_wish_comes_before_days_of_the_season_and_says_so()
    {
        var spring = Cork with { Season = ProgrammeSeason.Of(CenterPortal.Features.Programmes.Seasons.Spring) };
        var availability = new Availability(Of() with { IsSeasonBound = false });
        var wish = new Wish(1, new(2027, 6, 8), DayPart.Morning);
        var found = Suggesting.Candidates(availability, spring, People(15), [wish], new(2027, 4, 1), new(2027, 6, 30), new Dictionary<int, TeamLoad>());
        Assert.Equal([(wish.Date, true), (new DateOnly(2027, 5, 31), false)], found.Take(2).Select(c => (c.Slot.Date, c.IsOffSeason)));
        var words = new ProgrammeWords("코르크 공예", UsesKits: false, "봄");
        Assert.Equal("봄에 하는 체험이라 제철이 아닙니다", Suggesting.ReasonsOf(found[0], words, People(15), "서구", [wish], least: 0)[^1]);
        Assert.DoesNotContain("제철", string.Join(' ', Suggesting.ReasonsOf(found[1], words, People(15), "서구", [wish], least: 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_can_come_nothing_is_suggested()
    {
        var availability = new Availability(Of([Team(7, visits: 1)], [Taken(Morning), Taken(new HalfDay(Monday.AddDays(1), DayPart.Afternoon))]));
        Assert.Empty(Suggesting.Candidates(availability, Cork, People(15), [new(1, Monday, DayPart.Morning)], Monday, Monday.AddDays(1), new Dictionary<int, TeamLoad>()));
    }
}
