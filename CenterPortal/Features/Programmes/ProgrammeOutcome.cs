namespace CenterPortal.Features.Programmes;

/// <summary>What became of a use case: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
public sealed record ProgrammeOutcome(string? Refusal)
{
    /// <summary>It was done.</summary>
    public static readonly ProgrammeOutcome Done = new((string?)null);

    /// <summary>There is no such programme.</summary>
    public static readonly ProgrammeOutcome NoProgramme = new("그런 체험이 없습니다. 목록에서 다시 골라 주세요.");

    /// <summary>The one who asked may not.</summary>
    public static readonly ProgrammeOutcome NotAllowed = new("이 일은 편집자가 합니다. 편집자에게 부탁해 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}
