using CenterPortal.Infrastructure.Mail;

namespace CenterPortal.Features.MarketEvents.Reminders;

/// <summary>The letters of a reminder; staff may say them otherwise in the studio.</summary>
public static class ReminderTemplates
{
    internal const string Ask = "event-reminder-ask";
    internal const string Day = "event-reminder-day";
    internal const string Changed = "event-reminder-changed";
    internal const string CalledOff = "event-reminder-called-off";

    private const string Stop = "\n\n그만 받기: {그만링크}\n\n궁금한 것은 {센터전화}로 물어 주세요.";

    private static readonly IReadOnlyList<TemplateField> Fields =
    [
        new("일정", "일정 이름", "송강 나눔장터"),
        new("날짜", "열리는 때", "12월 12일 토요일 오전 11시–오후 5시"),
        new("때", "편지가 가는 날에서 본 때", "내일"),
        new("장소", "열리는 곳", "송강근린공원"),
        new("바뀐것", "처음 알린 것과 달라진 점", "장소가 동대전홈플러스 광장으로 바뀌었습니다."),
        new("까닭", "바뀌거나 취소된 까닭", "공원 잔디를 새로 심고 있습니다."),
        new("비", "비가 올 때", "비가 오면: 천막 안에서 그대로 엽니다."),
        new("링크", "일정을 보는 주소", "https://example.or.kr/events/12"),
        new("확인링크", "알림을 받겠다고 누르는 주소", "https://example.or.kr/events/reminders/0"),
        new("그만링크", "그만 받는 주소", "https://example.or.kr/events/reminders/0"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MailTemplate> All { get; } =
    [
        Letter(Ask, "알림을 받을지 여쭐 때", "[{센터이름}] {일정} 알림을 받으시겠어요",
            "누군가 이 이메일로 아래 일정의 알림을 부탁했습니다. 열리는 화면에서 ‘알림 받기’를 눌러 주셔야 알려 드립니다.\n\n{일정}\n{날짜}, {장소}\n\n확인하러 가기: {확인링크}\n\n부탁하신 적이 없으면 이 편지를 지우시면 됩니다. 이틀 뒤 이 이메일은 저희에게서 지워집니다.\n\n궁금한 것은 {센터전화}로 물어 주세요."),
        Letter(Day, "전날 아침", "[{센터이름}] {때}입니다: {일정}",
            "잊지 않게 알려 드립니다. {때} 열립니다.\n\n{일정}\n{날짜}, {장소}\n{바뀐것} {비}\n\n일정 보기: {링크}" + Stop),
        Letter(Changed, "바뀐 것이 있을 때", "[{센터이름}] 바뀌었습니다: {일정}",
            "알림을 받으시는 일정에 바뀐 것이 있습니다.\n\n{일정}\n{바뀐것} {까닭}\n\n이제 {날짜}, {장소}입니다.\n\n일정 보기: {링크}" + Stop),
        Letter(CalledOff, "취소되었을 때", "[{센터이름}] 열리지 않습니다: {일정}",
            "미안합니다. 알림을 받으시는 일정이 열리지 않게 되었습니다.\n\n{일정}\n{날짜}\n\n{바뀐것} {까닭}\n\n하실 일은 없습니다. 전날 알림도 보내지 않습니다.\n\n다른 일정 보기: {링크}" + Stop),
    ];

    private static MailTemplate Letter(string key, string name, string subject, string text) => new(key, $"장터 알림: {name}", subject, text, Fields);
}
