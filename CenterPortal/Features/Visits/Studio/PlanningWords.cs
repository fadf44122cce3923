using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Studio;

/// <summary>The words of those who plan visits.</summary>
internal static class PlanningWords
{
    /// <summary>Reasons that come up again and again; staff may write their own.</summary>
    public static readonly IReadOnlyList<string> DeclineReasons =
    [
        "바라신 날에 갈 수 있는 사업단이 없습니다.",
        "인원이 이 체험에 맞지 않아 다른 체험을 권해 드립니다.",
        "그 무렵에는 재료가 모자랍니다.",
        "전화로 말씀 나눈 대로 이번에는 신청을 닫겠습니다.",
    ];

    /// <summary>Reasons for a visit that cannot be.</summary>
    public static readonly IReadOnlyList<string> CancelReasons =
    [
        "강사 사정으로 그날 가지 못하게 되었습니다. 다른 날을 다시 여쭙겠습니다.",
        "전화로 말씀 나눈 대로 취소했습니다.",
    ];

    public static string Of(InboxTab tab) => tab switch
    {
        InboxTab.Todo => "할 일",
        InboxTab.Confirmed => "갈 곳",
        InboxTab.Over => "다녀온 곳",
        InboxTab.Closed => "끝난 신청",
        _ => "모두",
    };

    public static string Heading(InboxGroup? heading) => heading switch
    {
        null => "기관이 바꾸거나 덧붙인 신청",
        InboxGroup.Held => "답을 기다리는 신청",
        InboxGroup.Loose => "자리를 새로 찾아야 할 신청",
        InboxGroup.Asked => "기관의 답을 기다리는 신청",
        _ => "차례를 기다리는 신청",
    };

    public static string Of(InboxGroup group) => group switch
    {
        InboxGroup.Held => "답을 기다림",
        InboxGroup.Loose => "자리 없음",
        InboxGroup.Asked => "기관 답 기다림",
        InboxGroup.Waiting => "차례 기다림",
        InboxGroup.Confirmed => "확정",
        InboxGroup.Over => "다녀옴",
        _ => "끝남",
    };

    public static string Chip(InboxGroup group) => group switch
    {
        InboxGroup.Held => "chip-sun",
        InboxGroup.Loose => "chip-clay",
        InboxGroup.Asked => "chip-sky",
        InboxGroup.Waiting => "chip-plum",
        InboxGroup.Confirmed => "",
        _ => "chip-line",
    };

    public static (string Word, string Chip) Of(VisitState state) => state switch
    {
        VisitState.Held => ("답을 기다림", "chip-sun"),
        VisitState.Waiting => ("자리 없음", "chip-clay"),
        VisitState.Offered => ("자리를 여쭘", "chip-sky"),
        VisitState.Proposed => ("다른 날을 여쭘", "chip-sky"),
        VisitState.Confirmed => ("확정", ""),
        VisitState.Over => ("다녀옴", "chip-line"),
        VisitState.Declined => ("거절", "chip-line"),
        VisitState.Cancelled => ("취소", "chip-line"),
        _ => ("기한 지남", "chip-line"),
    };

    public static string Of(PlacingKind kind) => kind switch
    {
        PlacingKind.Confirmed => "확정",
        PlacingKind.Held => "답 기다림",
        PlacingKind.Offered => "여쭘",
        _ => "제안",
    };

    public static string Ages(string slug) => VisitChoices.Ages.FirstOrDefault(a => a.Slug == slug).Name ?? slug;

    public static string Kind(InstitutionKind kind) => VisitChoices.Kinds.First(k => k.Kind == kind).Name;

    /// <summary><c>12월 8일 화</c></summary>
    public static string Day(DateOnly date) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{date.Month}월 {date.Day}일 {SeoulTime.Weekday(date.DayOfWeek)[0]}");

    /// <summary><c>오늘 오후 6시까지</c>, <c>내일 …</c>, or with its date.</summary>
    public static string Until(DateTime until, DateTime now)
    {
        var local = SeoulTime.ToLocal(until);
        var (date, today) = (DateOnly.FromDateTime(local), SeoulTime.DateOf(now));
        var day = date == today ? "오늘" : date == today.AddDays(1) ? "내일" : Day(date);
        return $"{day} {SeoulTime.Time(TimeOnly.FromDateTime(local))}까지";
    }

    /// <summary><c>12시간 30분</c></summary>
    public static string Hours(long minutes) => minutes % 60 == 0 ? $"{minutes / 60:N0}시간" : minutes < 60 ? $"{minutes}분" : $"{minutes / 60:N0}시간 {minutes % 60}분";
}
