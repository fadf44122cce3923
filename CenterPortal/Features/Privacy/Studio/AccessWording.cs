using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Privacy.Studio;

/// <summary>Reasons in the words of the studio.</summary>
internal static class AccessWording
{
    public static string Of(ReadingPurpose purpose) => purpose switch
    {
        ReadingPurpose.SignIn => "로그인",
        ReadingPurpose.OwnData => "자기 것 보기",
        ReadingPurpose.PeopleList => "직원 목록과 기록",
        ReadingPurpose.Request => "신청에 답하기",
        ReadingPurpose.Message => "편지 보내고 전하기",
        ReadingPurpose.Export => "내려받기",
        _ => "프로그램의 일",
    };

    public static string OfColumn(string column) => column switch
    {
        "email" => "이메일",
        "name" => "이름",
        "phone" => "전화번호",
        _ => "",
    };
}
