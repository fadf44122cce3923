using CenterPortal.Features.Visits.Letters;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Receiving;

/// <summary>A request's state as its receipt tells it: a heading, a sentence, and what happens next.</summary>
/// <param name="Class">The look of the box; null is the calm one.</param>
public sealed record ReceiptTold(string Heading, string Sentence, string Next, string Icon, string? Class);

/// <summary>The receipt's words.</summary>
public static class ReceiptWords
{
    /// <summary><c>3월 3일 수요일 오후 6시</c></summary>
    public static string Instant(DateTime utc) => VisitLetters.Words(utc);

    /// <summary>Where the request stands.</summary>
    public static ReceiptTold Tell(VisitView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (request, placing) = (view.Request, view.Request.Placing);
        var day = placing is null ? "" : placing.Words();
        return view.State switch
        {
            VisitState.Held => new($"{day} 자리를 잡아 두었습니다", $"담당자가 {Until(placing)} 보고 확정하거나 다른 날을 여쭙습니다.", "하실 일은 없습니다. 정해지면 이메일로 알려 드립니다.", "clock", null),
            VisitState.Offered => new($"{day} 자리가 났습니다", $"{Until(placing)} 답해 주세요. 그때까지 이 자리는 비워 둡니다.", "답이 없으면 자리는 다음 분께 넘어갑니다.", "bell", "is-waiting"),
            VisitState.Proposed => new($"{Particles.AsTopic(day)} 어떠신가요", $"바라신 날에는 가기 어려워 다른 날을 여쭙니다. {Until(placing)} 이 자리를 비워 둡니다.", "받으시면 바로 확정됩니다. 사양하시면 담당자가 다시 찾아봅니다.", "bell", "is-waiting"),
            VisitState.Confirmed => new($"{day}에 찾아갑니다", view.Team is { } team ? $"{team}에서 강사 {placing!.Instructors}명이 갑니다." : "방문이 확정되었습니다.", "그날 문 앞에서 뵙겠습니다. 달력에 넣어 두시면 잊지 않으십니다.", "check", null),
            VisitState.Over => new($"{day}에 다녀왔습니다", "함께해 주셔서 고맙습니다.", "", "check", "is-over"),
            VisitState.Declined => new("이번에는 찾아가지 못합니다", request.Decline!.Reason, "다른 날이나 다른 체험은 언제든 다시 신청하실 수 있습니다.", "info", "is-over"),
            VisitState.Cancelled => new("취소된 신청입니다", request.Cancellation is { IsByStaff: true, Reason: { } why } ? why : $"{SeoulTime.ShortDate(SeoulTime.DateOf(request.Cancellation!.At))}에 취소하셨습니다.", "다시 신청하실 일이 있으면 언제든 찾아 주세요.", "close", "is-over"),
            VisitState.Lapsed => new("자리 기다림을 마쳤습니다", "바라신 날까지 자리가 나지 않았습니다. 기다려 주셨는데 죄송합니다.", "다른 날로 다시 신청하시면 새로 찾아 드리겠습니다.", "info", "is-over"),
            _ when view.Waiting is { } waits => new("자리를 기다리고 있습니다", waits.Reason, $"기다리는 차례는 {waits.Position}번째입니다. 자리가 나면 이메일로 여쭙고, 답하실 시간을 드립니다.", "clock", "is-waiting"),
            _ => new("담당자가 날을 다시 찾고 있습니다", "잡아 둔 자리는 풀렸지만 신청은 그대로 있습니다.", "담당자가 연락드립니다. 아래에서 다른 날로 바꾸시면 그 자리를 바로 잡아 드립니다.", "clock", "is-waiting"),
        };
    }

    private static string Until(Placing? placing) => placing?.Until is { } until ? $"{Instant(until)}까지" : "곧";
}
