using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>Why pictures of a visit are taken and kept: a matter of its own that may be refused (개인정보 보호법 제22조 제1항·제5항).</summary>
public static class PicturePurpose
{
    /// <summary>The key of the purpose.</summary>
    public const string Key = "visit-pictures";

    /// <summary>The pictures go with the request's person, or at once when the consent is taken back.</summary>
    public static ProcessingPurpose Purpose { get; } = new(
        Key,
        "방문 체험 사진",
        "체험하는 모습을 찍어 센터의 기록으로 둡니다. 누리집의 글에 실을 때에는 그때 다시 여쭙니다.",
        "체험 사진. 얼굴이 나올 수 있습니다.",
        "정보주체의 동의(개인정보 보호법 제15조 제1항 제1호)",
        "방문한 날부터 1년. 동의를 거두시면 그때 바로 지웁니다.",
        new Period(Years: 1),
        IsMandatory: false,
        "동의하지 않으셔도 체험은 똑같이 하실 수 있습니다. 그날 사진을 찍지 않습니다.",
        Version: 1);
}
