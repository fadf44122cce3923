namespace CenterPortal.Features.Messages;

/// <summary>What became of an act on letters or their words: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
/// <param name="Made">What was made; null when nothing was.</param>
public sealed record MessageOutcome(string? Refusal, Guid? Made = null)
{
    /// <summary>It was done.</summary>
    public static readonly MessageOutcome Done = new((string?)null);

    /// <summary>The one who asked may not.</summary>
    public static readonly MessageOutcome NotAllowed = new("이 일은 편집자가 합니다. 편집자에게 부탁해 주세요.");

    /// <summary>The one who asked may not read personal data.</summary>
    public static readonly MessageOutcome NotReadable = new("편지를 읽으려면 개인정보 열람 권한이 있어야 합니다. 관리자에게 부탁해 주세요.");

    /// <summary>There is no such letter.</summary>
    public static readonly MessageOutcome Gone = new("그런 편지가 없습니다. 목록을 다시 열어 주세요.");

    /// <summary>A process is sending it at this moment.</summary>
    public static readonly MessageOutcome OnItsWay = new("지금 보내고 있는 편지입니다. 잠시 뒤에 다시 봐 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}
