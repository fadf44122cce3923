namespace CenterPortal.Features.Media;

/// <summary>Why an upload is not taken: a status for programs, one sentence for people.</summary>
internal sealed record UploadRefusal(int Status, string Sentence)
{
    public static readonly UploadRefusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "파일이 20MB를 넘습니다. 줄여서 다시 올려 주세요.");

    public static readonly UploadRefusal TooManyPixels = new(StatusCodes.Status413PayloadTooLarge, "사진이 너무 큽니다. 6천만 화소, 한 변 16,000픽셀 안으로 줄여서 다시 올려 주세요.");

    public static readonly UploadRefusal Empty = new(StatusCodes.Status400BadRequest, "빈 파일입니다. 다른 파일을 골라 주세요.");

    public static readonly UploadRefusal NoFile = new(StatusCodes.Status400BadRequest, "파일이 오지 않았습니다. 파일을 골라 다시 올려 주세요.");

    public static readonly UploadRefusal Stale = new(StatusCodes.Status400BadRequest, "화면이 오래되었습니다. 화면을 새로 고친 뒤 다시 올려 주세요.");

    public static readonly UploadRefusal Broken = new(StatusCodes.Status400BadRequest, "끝까지 읽을 수 없는 파일입니다. 원본을 열어 보고 다시 올려 주세요.");

    public static readonly UploadRefusal NoPicture = new(StatusCodes.Status415UnsupportedMediaType, "사진이 아닙니다. JPG, PNG, WebP 사진을 올려 주세요.");

    public static readonly UploadRefusal Heic = new(StatusCodes.Status415UnsupportedMediaType, "아이폰의 HEIC 사진은 아직 받지 못합니다. JPG로 바꿔서 올려 주세요.");

    public static readonly UploadRefusal NoKind = new(StatusCodes.Status415UnsupportedMediaType, "올릴 수 없는 종류입니다. hwp, hwpx, pdf, docx, xlsx, zip 파일을 올려 주세요.");

    public static readonly UploadRefusal OtherContent = new(StatusCodes.Status415UnsupportedMediaType, "이름과 내용이 다른 파일입니다. 원래 프로그램에서 다시 저장해 올려 주세요.");

    public static readonly UploadRefusal Locked = new(StatusCodes.Status415UnsupportedMediaType, "암호가 걸린 파일은 받지 않습니다. 암호를 풀어서 올려 주세요.");

    public static readonly UploadRefusal Macros = new(StatusCodes.Status415UnsupportedMediaType, "매크로가 든 문서는 받지 않습니다. 매크로 없이 저장해 올려 주세요.");

    public static readonly UploadRefusal Bomb = new(StatusCodes.Status415UnsupportedMediaType, "풀면 너무 커지는 압축 파일입니다. 나누어 올려 주세요.");

    public static readonly UploadRefusal NotAllowed = new(StatusCodes.Status403Forbidden, "파일을 올릴 권한이 없습니다. 관리자에게 물어봐 주세요.");
}
