using CenterPortal.Infrastructure.Mail;

namespace CenterPortal.Features.Sessions.Letters;

/// <summary>The letters of a booking; staff may say them otherwise in the studio.</summary>
public static class SessionTemplates
{
    internal const string Booked = "session-booked";
    internal const string Waiting = "session-waiting";
    internal const string Offered = "session-offered";
    internal const string Changed = "session-changed";
    internal const string Cancelled = "session-cancelled";
    internal const string CalledOff = "session-called-off";
    internal const string Lapsed = "session-lapsed";
    internal const string ContactChanged = "session-contact";
    internal const string AddressLeft = "session-address-left";

    private static readonly IReadOnlyList<TemplateField> Fields =
    [
        new("받는사람", "신청한 분의 이름", "홍길동"),
        new("체험", "체험 이름", "코르크공예"),
        new("날짜", "체험하는 날과 시각", "12월 12일 토요일 오후 2시–3시 30분"),
        new("장소", "체험하는 곳", "송강근린공원 재미나 마당"),
        new("인원", "오는 사람 수", "3명"),
        new("기한", "이 일을 해야 하는 때", "12월 9일 수요일 오후 6시"),
        new("까닭", "기다리거나 바뀐 까닭", "자리가 다 찼습니다."),
        new("달력", "달력 파일이 함께 가는지, 아직 기다리는지", "달력에 넣으실 수 있는 파일을 함께 보냅니다."),
        new("접수번호", "접수번호", "1234-5678-9"),
        new("링크", "신청 내용을 보는 주소", "https://example.or.kr/requests/0"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MailTemplate> All { get; } =
    [
        Letter(Booked, "자리를 잡았을 때", "[{센터이름}] {체험} 자리를 잡았습니다: {날짜} ({접수번호})",
            "{받는사람}님, {체험} 자리를 잡아 두었습니다.\n\n{날짜}, {장소}에서 {인원}을 기다리겠습니다. 달력에 넣으실 수 있는 파일을 함께 보냅니다.\n\n못 오시게 되면 {기한}까지 아래에서 취소해 주세요. 기다리는 분께 자리가 갑니다."),
        Letter(Waiting, "기다리게 되었을 때", "[{센터이름}] {체험} 자리를 기다립니다 ({접수번호})",
            "{받는사람}님, {체험} 신청을 받았습니다. 아직 자리를 잡지는 못했습니다. {까닭}\n\n{날짜}, {인원} 자리가 나면 먼저 신청하신 차례대로 이메일로 알려 드립니다. 그때까지 하실 일은 없습니다."),
        Letter(Offered, "기다리던 자리가 났을 때", "[{센터이름}] {체험} 자리가 났습니다, {기한}까지 답해 주세요",
            "{받는사람}님, 기다리시던 {체험} 자리가 났습니다.\n\n{날짜}, {장소}, {인원}입니다. {기한}까지 아래에서 ‘자리 받기’를 눌러 주세요. 그때까지 답이 없으면 다음 분께 자리를 드립니다."),
        Letter(Changed, "바뀐 것이 있을 때", "[{센터이름}] {체험}, 바뀐 것이 있습니다 ({접수번호})",
            "{받는사람}님, {체험}에 바뀐 것이 있습니다. {까닭}\n\n{날짜}, {장소}, {인원}입니다. {달력}\n\n오시기 어려워졌으면 {기한}까지 아래에서 취소해 주세요."),
        Letter(Cancelled, "신청이 취소되었을 때", "[{센터이름}] {체험} 신청이 취소되었습니다 ({접수번호})",
            "{받는사람}님, {날짜} {체험} 신청이 취소되었습니다. {까닭}\n\n다른 날은 언제든 다시 신청하실 수 있습니다. {달력}"),
        Letter(CalledOff, "체험을 열지 않게 되었을 때", "[{센터이름}] {체험}, 열지 못하게 되었습니다: {날짜}",
            "{받는사람}님, 미안합니다. {날짜} {체험} 자리를 열지 못하게 되었습니다.\n\n{까닭}\n\n하실 일은 없습니다. {달력}"),
        Letter(Lapsed, "기다림이 끝났을 때", "[{센터이름}] {체험}, 자리 기다림을 마쳤습니다 ({접수번호})",
            "{받는사람}님, {날짜} {체험} 자리 기다림을 마쳤습니다. 세 번 자리를 여쭈었으나 답을 받지 못했습니다.\n\n다시 신청하시면 새로 기다리실 수 있습니다."),
        Letter(ContactChanged, "연락처를 고쳤을 때", "[{센터이름}] {체험} 신청의 연락처를 고쳤습니다 ({접수번호})",
            "{받는사람}님, {날짜} {체험} 신청의 {까닭} 고쳐 두었습니다. 앞으로는 이 주소로 알려 드립니다.\n\n고치신 적이 없으면 바로 전화해 주세요."),
        new(AddressLeft, "공개 체험: 이메일이 바뀌어 옛 주소에 알릴 때", "[{센터이름}] {체험} 신청의 이메일이 바뀌었습니다",
            "안녕하세요. {체험} 신청에 적혀 있던 이메일이 이 주소에서 다른 주소로 바뀌었습니다. 앞으로 이 신청의 소식은 새 주소로만 보냅니다.\n\n바꾸신 적이 없으면 {센터전화}로 바로 알려 주세요.", Fields),
    ];

    private static MailTemplate Letter(string key, string name, string subject, string text) =>
        new(key, $"공개 체험: {name}", subject, text + "\n\n신청 내용 보기: {링크}\n\n궁금한 것은 {센터전화}로 물어 주세요.", Fields);
}
