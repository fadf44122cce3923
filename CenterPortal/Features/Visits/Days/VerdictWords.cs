using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Days;

/// <summary>Verdicts as people read them: one sentence that says why and, where it helps, what to do.</summary>
public static class VerdictWords
{
    /// <summary><c>3월 5일 목요일 오전</c></summary>
    public static string Words(this HalfDay half) => $"{SeoulTime.ShortDate(half.Date)} {half.Part.Word()}";

    /// <summary>The reason; a yes says when it would begin.</summary>
    public static string Words(this Verdict verdict, HalfDay half, OfferedProgramme programme, Group group, DayFacts facts)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(facts);
        return verdict.Obstacle switch
        {
            Obstacle.None => $"갈 수 있습니다. {SeoulTime.Time(verdict.StartsAt)}에 시작합니다.",
            Obstacle.NoTeam => "지금은 이 체험을 여는 사업단이 없습니다.",
            Obstacle.Size => $"이 체험은 한 번에 {programme.SizeFrom}명에서 {programme.SizeTo}명까지 함께합니다.",
            Obstacle.Past => "지난 날입니다.",
            Obstacle.Begun => "시작할 때가 이미 지났습니다. 뒤의 때를 골라 주세요.",
            Obstacle.TooSoon => $"준비할 시간이 모자랍니다. {SeoulTime.ShortDate(facts.Earliest)}부터 신청하실 수 있습니다.",
            Obstacle.TooFar => $"아직 신청을 받지 않는 날입니다. {SeoulTime.ShortDate(facts.Latest)}까지 신청하실 수 있습니다.",
            Obstacle.OffSeason => $"이 철에는 하지 않는 체험입니다. {programme.Season?.Words}에 합니다.",
            Obstacle.Closed => $"{Particles.Because(facts.Closed.GetValueOrDefault(half.Date) ?? "쉬는 날")} 쉽니다.",
            Obstacle.Unreached => "이 체험은 그 구로 가는 사업단이 없습니다.",
            Obstacle.Off => $"사업단이 {SeoulTime.Weekday(half.Date.DayOfWeek)} {half.Part.Word()}에는 일하지 않습니다.",
            Obstacle.Crew => $"{group.HeadCount}명이면 강사 {verdict.Needed}명이 필요한데 사업단에는 {verdict.Left}명이 있습니다.",
            Obstacle.TooLong => $"오가고 준비하는 시간까지 {verdict.Needed}분이 걸려 {half.Part.Word()}에 다 할 수 없습니다.",
            Obstacle.DayFull => "그날은 방문이 다 찼습니다.",
            Obstacle.Instructors => verdict.Left == 0
                ? $"{half.Part.Word()}에는 강사가 모두 다른 곳에 갑니다."
                : $"{group.HeadCount}명이면 강사 {verdict.Needed}명이 필요한데 {verdict.Left}명만 남았습니다.",
            Obstacle.Kits => verdict.Left == 0 ? "그날 쓸 재료가 남아 있지 않습니다." : $"재료가 {verdict.Left}명분만 남았습니다.",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
    }
}
