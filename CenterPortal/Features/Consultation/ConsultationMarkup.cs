using CenterPortal.Infrastructure.Web;

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

    /// <summary>The number's <c>tel:</c> address, or null if it has no digits.</summary>
    public static string? TelAddress(string phone) => Urls.Phone(phone) is { Length: > 4 } address ? address : null;
}
