using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Consultation;

/// <summary>Says a <see cref="ConsultationState"/> in Korean.</summary>
internal static class ConsultationSentences
{
    private const int DaysNamedByWeekday = 6;

    public static string Short(ConsultationState state) => state.Kind switch
    {
        ConsultationKind.Open when state.Pause is { } lunch => $"지금 상담 중 · {SeoulTime.Time(lunch.From)}부터 점심시간",
        ConsultationKind.Open => $"지금 상담 중 · {Closing(state)}까지",
        ConsultationKind.Break => $"지금은 점심시간입니다 · {Opening(state)}에 다시 시작합니다",
        ConsultationKind.BeforeOpening => $"{Opening(state)}에 상담을 시작합니다",
        ConsultationKind.AfterClosing => $"오늘 상담은 끝났습니다 · {Next(state, "다시 엽니다")}",
        _ => $"{Rest(state)} · {Next(state, "엽니다")}",
    };

    public static string Long(ConsultationState state)
    {
        var sentences = state.Kind switch
        {
            ConsultationKind.Open when state.Pause is { } lunch =>
                $"지금 상담하고 있습니다. {SeoulTime.Time(lunch.From)}부터 {SeoulTime.Time(lunch.To)}까지는 점심시간이고, 오늘은 {Closing(state)}까지 상담합니다.",
            ConsultationKind.Open => $"지금 상담하고 있습니다. 오늘은 {Closing(state)}까지 상담합니다.",
            ConsultationKind.Break => $"지금은 점심시간입니다. {Opening(state)}에 다시 시작해 {Closing(state)}까지 상담합니다.",
            ConsultationKind.BeforeOpening => $"아직 상담 전입니다. 오늘은 {Opening(state)}부터 {Closing(state)}까지 상담합니다.",
            ConsultationKind.AfterClosing => $"오늘 상담은 끝났습니다. {Next(state, "다시 엽니다")}.",
            _ => $"{Rest(state)}. {Next(state, "엽니다")}.",
        };
        return state switch
        {
            { UnknownHolidayYear: { } year } => $"{sentences} {year}년 공휴일은 아직 등록되지 않아, 쉬는 날이 더 있을 수 있습니다.",
            { EstimatedHolidayYear: { } year } => $"{sentences} {year}년 공휴일은 예상이라 달라질 수 있습니다.",
            _ => sentences,
        };
    }

    private static string Opening(ConsultationState state) => SeoulTime.Time(state.OpensAt.GetValueOrDefault());

    private static string Closing(ConsultationState state) => SeoulTime.Time(state.ClosesAt.GetValueOrDefault());

    private static string Rest(ConsultationState state) => state.IsHoliday
        ? $"오늘은 {Particles.Because(state.ClosingReason!)} 쉽니다"
        : $"{state.ClosingReason}에는 쉽니다";

    private static string Next(ConsultationState state, string opens) => state.NextOpening is { } next
        ? $"{Day(state, DateOnly.FromDateTime(next))} {SeoulTime.Time(TimeOnly.FromDateTime(next))}에 {opens}"
        : "다시 여는 날은 아직 정해지지 않았습니다";

    // In a run of holidays a bare weekday leaves people counting, so on a holiday the date stands with it.
    private static string Day(ConsultationState state, DateOnly next) => (next.DayNumber - state.Today.DayNumber) switch
    {
        1 => "내일",
        <= DaysNamedByWeekday when !state.IsHoliday => SeoulTime.Weekday(next.DayOfWeek),
        _ => SeoulTime.ShortDate(next),
    };
}
