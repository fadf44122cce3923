using CenterPortal.Features.Visits.Studio;
using CenterPortal.Infrastructure.Mail;

namespace CenterPortal.Features.Visits.Letters;

/// <summary>The letters of a request; staff may say them otherwise in the studio.</summary>
public static class VisitTemplates
{
    internal const string Received = "visit-received";
    internal const string Waiting = "visit-waiting";
    internal const string Offered = "visit-offered";
    internal const string Confirmed = "visit-confirmed";
    internal const string Proposed = "visit-proposed";
    internal const string Declined = "visit-declined";
    internal const string Cancelled = "visit-cancelled";
    internal const string HoldEnded = "visit-hold-ended";
    internal const string Released = "visit-released";
    internal const string Changed = "visit-changed";
    internal const string Lapsed = "visit-lapsed";
    internal const string Moved = "visit-moved";
    internal const string ContactChanged = "visit-contact";
    internal const string AddressLeft = "visit-address-left";

    private static readonly IReadOnlyList<TemplateField> Fields =
    [
        new("받는사람", "신청한 분의 이름", "홍길동"),
        new("체험", "체험 이름", "코르크 공예"),
        new("기관", "기관 이름", "○○초등학교"),
        new("날짜", "찾아가는 날과 시각", "3월 11일 목요일 오전 9시 40분"),
        new("기한", "이 일을 해야 하는 때", "3월 3일 수요일 오후 6시"),
        new("까닭", "기다리거나 못 가는 까닭", "그날은 방문이 다 찼습니다."),
        new("접수번호", "접수번호", "1234-5678-9"),
        new("링크", "신청 내용을 보는 주소", "https://example.or.kr/requests/0"),
    ];

    /// <summary>The letters that staff write to an institution by hand, for which they keep texts of their own.</summary>
    public static LetterFamily ByHand { get; } = new(
        "visit", "방문 체험", "방문 신청에서 편지를 쓸 때 맨 위에서 골라 시작합니다. 고쳐서 보내는 글이라, 여기서 바꾸어도 이미 보낸 편지는 그대로입니다.",
        Fields, SendMessage.LongestSubject, SendMessage.LongestText);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MailTemplate> All { get; } =
    [
        Letter(Received, "신청을 받았을 때", "[{센터이름}] {체험} 신청을 받았습니다 ({접수번호})",
            "{받는사람}님, {체험} 신청을 잘 받았습니다.\n\n{날짜} 자리를 잡아 두었습니다. 담당자가 {기한}까지 확정하거나 다른 날을 여쭙겠습니다."),
        Letter(Waiting, "기다리게 되었을 때", "[{센터이름}] {체험} 신청을 받았습니다, 자리를 기다립니다 ({접수번호})",
            "{받는사람}님, {체험} 신청을 잘 받았습니다.\n\n바라신 날에는 아직 자리가 없습니다. {까닭}\n\n자리가 나면 먼저 신청하신 차례대로 이메일로 알려 드립니다. 그때까지 하실 일은 없습니다."),
        Letter(Offered, "기다리던 자리가 났을 때", "[{센터이름}] {체험} 자리가 났습니다, {기한}까지 답해 주세요",
            "{받는사람}님, 기다리시던 {체험} 자리가 났습니다.\n\n{날짜}에 갈 수 있습니다. {기한}까지 아래에서 받을지 말지 골라 주세요. 그때까지 답이 없으면 다음 분께 자리를 드립니다."),
        Letter(Confirmed, "확정했을 때", "[{센터이름}] {체험} 방문이 확정되었습니다: {날짜}",
            "{받는사람}님, {체험} 방문이 확정되었습니다.\n\n{날짜}, {기관}에 찾아가겠습니다. 달력에 넣으실 수 있는 파일을 함께 보냅니다.\n\n인원이나 방이 바뀌면 {기한}까지 아래에서 고쳐 주세요."),
        Letter(Proposed, "다른 날을 여쭐 때", "[{센터이름}] {체험}, 이 날은 어떠신가요: {날짜}",
            "{받는사람}님, 바라신 날에는 가기 어려워 다른 날을 여쭙니다.\n\n{날짜}에는 갈 수 있습니다. {까닭}\n\n{기한}까지 아래에서 좋은지 아닌지 알려 주세요. 그때까지 이 자리를 잡아 두겠습니다."),
        Letter(Declined, "못 간다고 알릴 때", "[{센터이름}] {체험} 신청에 답을 드립니다 ({접수번호})",
            "{받는사람}님, 신청해 주셔서 고맙습니다. 아쉽게도 이번에는 찾아가지 못합니다.\n\n{까닭}\n\n다른 날이나 다른 체험은 언제든 다시 신청하실 수 있습니다."),
        Letter(Cancelled, "취소되었을 때", "[{센터이름}] {체험} 신청이 취소되었습니다 ({접수번호})",
            "{받는사람}님, {체험} 신청이 취소되었습니다. {까닭}\n\n달력에 넣어 두셨다면 함께 보내는 파일로 지우실 수 있습니다. 다시 신청하실 일이 있으면 언제든 찾아 주세요."),
        Letter(HoldEnded, "잡아 둔 자리가 풀렸을 때", "[{센터이름}] {체험} 자리가 풀렸습니다, 신청은 그대로입니다 ({접수번호})",
            "{받는사람}님, 잡아 두었던 {날짜} 자리가 기한이 지나 풀렸습니다.\n\n신청은 그대로 있습니다. 담당자가 보고 다시 연락드리겠습니다. 기다리시는 동안 아래에서 다른 날로 바꾸실 수도 있습니다.\n\n달력에 넣어 두셨다면 함께 보내는 파일로 지우실 수 있습니다."),
        Letter(Released, "여쭌 자리를 비웠을 때", "[{센터이름}] {체험}, 여쭌 자리를 비웠습니다 ({접수번호})",
            "{받는사람}님, {날짜} 자리는 비워 두었습니다. {까닭}\n\n신청 내용은 아래에서 보실 수 있습니다. 달력에 넣어 두셨다면 함께 보내는 파일로 지우실 수 있습니다."),
        Letter(Changed, "신청 내용이 바뀌었을 때", "[{센터이름}] {체험} 신청을 고쳤습니다 ({접수번호})",
            "{받는사람}님, {체험} 신청을 고쳐 두었습니다.\n\n{날짜}\n{까닭}"),
        Letter(Lapsed, "기다림이 끝났을 때", "[{센터이름}] {체험}, 자리 기다림을 마쳤습니다 ({접수번호})",
            "{받는사람}님, {체험} 자리 기다림을 마쳤습니다. {까닭}\n\n다른 날로 다시 신청하시면 새로 찾아 드리겠습니다."),
        Letter(Moved, "답하기 전에 시각을 옮겼을 때", "[{센터이름}] {체험}, 잡아 둔 시각을 옮겼습니다: {날짜}",
            "{받는사람}님, 신청하신 {체험}의 자리를 옮겨 잡아 두었습니다.\n\n새로 잡은 때는 {날짜}입니다. 아직 확정은 아니며, 담당자가 {기한}까지 확정하거나 다른 날을 여쭙겠습니다.\n\n이 때가 어려우시면 아래에서 날을 바꾸거나 말씀을 덧붙여 주세요."),
        Letter(ContactChanged, "연락처를 고쳤을 때", "[{센터이름}] {체험} 신청의 연락처를 고쳤습니다 ({접수번호})",
            "{받는사람}님, {체험} 신청의 {까닭} 고쳐 두었습니다. 앞으로는 이 주소로 알려 드립니다.\n\n고치신 적이 없으면 바로 전화해 주세요."),
        new(AddressLeft, "방문 체험: 이메일이 바뀌어 옛 주소에 알릴 때", "[{센터이름}] {체험} 신청의 이메일이 바뀌었습니다",
            "안녕하세요. {체험} 신청에 적혀 있던 이메일이 이 주소에서 다른 주소로 바뀌었습니다. 앞으로 이 신청의 소식은 새 주소로만 보냅니다.\n\n바꾸신 적이 없으면 {센터전화}로 바로 알려 주세요.", Fields),
    ];

    private static MailTemplate Letter(string key, string name, string subject, string text) =>
        new(key, $"방문 체험: {name}", subject, text + "\n\n신청 내용 보기: {링크}\n\n궁금한 것은 {센터전화}로 물어 주세요.", Fields);
}
