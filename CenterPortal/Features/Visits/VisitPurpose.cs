using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Visits;

/// <summary>Why the portal keeps who asked for a visit, and for how long.</summary>
public static class VisitPurpose
{
    /// <summary>The key of the purpose.</summary>
    public const string Key = "visit";

    /// <summary>
    /// A year, because an institution that liked it asks again in the next school year and staff then look at what went before; what
    /// happened to a request is asked about within that time.
    /// </summary>
    public static ProcessingPurpose Purpose { get; } = new(
        Key,
        "체험 신청",
        "체험 방문 날짜를 정하고, 바뀐 것을 알리고, 찾아가는 날 연락합니다.",
        "연락할 분의 이름, 전화번호, 이메일, 알려 주신 참가자 사정",
        "정보주체의 동의(개인정보 보호법 제15조 제1항 제1호)",
        "방문하거나 신청이 끝난 날부터 1년. 다음 해에 다시 신청하실 때 지난 방문을 보고 준비하려고 둡니다.",
        new Period(Years: 1),
        IsMandatory: true,
        "동의하지 않으시면 날짜를 정할 연락처가 없어 신청을 받을 수 없습니다. 전화로 물어보시는 것은 언제든 괜찮습니다.",
        Version: 2,
        EntrustedTo: "체험을 맡은 자활사업단. 방문이 정해지면 바로 앞 근무일부터 연락할 분의 이름, 전화번호, 참가자 사정을 그 사업단이 보고 찾아갑니다. 이메일은 보지 않습니다.");
}
