using CenterPortal.Features.Programmes.Contract;

namespace CenterPortal.Features.Visits.Form;

/// <summary>
/// Whether age and place fit the programme, in words. It never keeps anyone from asking: institutions know their people and
/// rooms, and teams can bring much along.
/// </summary>
public static class ProgrammeFit
{
    private const string Several = "mixed";

    /// <summary>What is to be thought of about the age; null when it fits or is not said. Of several ages together nothing is known.</summary>
    /// <param name="age">The word of <see cref="VisitChoices.Ages"/>.</param>
    public static string? OfAge(ProgrammeFacts programme, string age)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (age is "" or Several || programme.Ages.Count == 0 || programme.Ages.Contains(age) || VisitChoices.AgeName(age) is not { Length: > 0 } name) return null;
        return $"이 체험은 {programme.AgesInWords} 체험입니다. {name}에게 맞게 바꿀 수 있는지 담당자가 살펴 알려 드립니다.";
    }

    /// <summary>What the programme needs and the place does not have.</summary>
    public static IReadOnlyList<string> OfPlace(ProgrammeFacts programme, bool hasWater, bool hasTables)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return
        [
            .. programme.NeedsWater && !hasWater ? ["이 체험에는 가까이에 물 쓰는 곳이 있어야 합니다. 없다면 어떻게 할지 담당자가 여쭙니다."] : Array.Empty<string>(),
            .. programme.NeedsTables && !hasTables ? ["이 체험에는 모두 앉을 책상과 의자가 있어야 합니다. 없다면 어떻게 할지 담당자가 여쭙니다."] : Array.Empty<string>(),
        ];
    }

    /// <summary>The same for staff, short; empty when all fits.</summary>
    public static IReadOnlyList<string> ForStaff(ProgrammeFacts programme, string age, bool hasWater, bool hasTables)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return
        [
            .. OfAge(programme, age) is null ? Array.Empty<string>() : [$"나이: {programme.AgesInWords} 체험"],
            .. programme.NeedsWater && !hasWater ? ["물이 있어야 하는 체험"] : Array.Empty<string>(),
            .. programme.NeedsTables && !hasTables ? ["책상이 있어야 하는 체험"] : Array.Empty<string>(),
        ];
    }
}
