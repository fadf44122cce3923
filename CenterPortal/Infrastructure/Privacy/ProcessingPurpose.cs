namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// One purpose for which personal data are processed (개인정보 보호법 제15조, 제30조 제1항). A feature registers it
/// (<c>services.AddSingleton(new ProcessingPurpose(…))</c>); forms, <c>/privacy</c> and the destruction job use this one definition.
/// </summary>
/// <param name="Key">A word that stays, such as <c>visit</c>.</param>
/// <param name="Name">How people call it, such as 체험 신청.</param>
/// <param name="Purpose">What the data are used for.</param>
/// <param name="Items">Which data.</param>
/// <param name="LegalBasis">Why that is lawful, with the article.</param>
/// <param name="Retention">How long they are kept, in words.</param>
/// <param name="Keep">The same as a span, counted from the instant at which the feature says that it ended.</param>
/// <param name="IsMandatory">Without it the request cannot be taken.</param>
/// <param name="IfRefused">What follows from refusing (제15조 제2항 제4호).</param>
/// <param name="Version">Grows whenever any of the words above change; consent is given to one version.</param>
/// <param name="EntrustedTo">Who handles the data for the centre, which of them, when and for what (제26조); empty when nobody else does.</param>
public sealed record ProcessingPurpose(
    string Key,
    string Name,
    string Purpose,
    string Items,
    string LegalBasis,
    string Retention,
    Period Keep,
    bool IsMandatory,
    string IfRefused,
    int Version,
    string EntrustedTo = "");

/// <summary>A span of the calendar, counted on days in Seoul.</summary>
/// <param name="Years">Years.</param>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Period(int Years = 0, int Months = 0, int Days = 0)
{
    /// <summary>The instant (UTC) at which the span that began at <paramref name="fromUtc"/> is over: the end of its last day in Seoul.</summary>
    public DateTime EndsAt(DateTime fromUtc) =>
        Time.SeoulTime.MidnightUtc(Time.SeoulTime.DateOf(fromUtc).AddYears(Years).AddMonths(Months).AddDays(Days + 1));

    /// <summary>What ended before this instant (UTC) is over at <paramref name="nowUtc"/>; for queries.</summary>
    public DateTime EndedBefore(DateTime nowUtc) =>
        Time.SeoulTime.MidnightUtc(Time.SeoulTime.DateOf(nowUtc).AddYears(-Years).AddMonths(-Months).AddDays(-Days));
}
