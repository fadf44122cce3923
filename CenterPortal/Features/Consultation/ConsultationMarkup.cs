namespace CenterPortal.Features.Consultation;

/// <summary>What both components of the box write in the same way.</summary>
internal static class ConsultationMarkup
{
    /// <summary>Classes of the element that holds the dot and the sentence: <c>consult--open</c>, <c>--soon</c> or <c>--closed</c>.</summary>
    public static string Classes(ConsultationKind kind) => kind switch
    {
        ConsultationKind.Open => "consult consult--open",
        ConsultationKind.Break or ConsultationKind.BeforeOpening => "consult consult--soon",
        _ => "consult consult--closed",
    };

    /// <summary>
    /// A <c>tel:</c> address of the digits, or null if there are none. It stops at the first word after the number:
    /// the digits of "(내선 3)" would make it a wrong number.
    /// </summary>
    public static string? TelAddress(string phone)
    {
        var number = phone.SkipWhile(c => !char.IsAsciiDigit(c) && c != '+').TakeWhile(c => char.IsAsciiDigit(c) || "+-. ()".Contains(c));
        var digits = string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
        return digits.Length == 0 ? null : $"tel:{digits}";
    }
}
