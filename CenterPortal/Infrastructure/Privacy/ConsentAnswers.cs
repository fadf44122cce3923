using System.Globalization;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>What a person answered to the consents of a form (<c>ConsentFields</c> draws them).</summary>
/// <param name="Given">Agreed to, in the version that the form showed.</param>
/// <param name="Missing">Mandatory and not agreed to, or the words have changed since the form was shown.</param>
public sealed record ConsentAnswers(IReadOnlyList<ProcessingPurpose> Given, IReadOnlyList<ProcessingPurpose> Missing)
{
    /// <summary>True when nothing mandatory is missing.</summary>
    public bool IsEnough => Missing.Count == 0;

    /// <summary>One sentence for each missing one.</summary>
    public IEnumerable<string> Sentences => Missing.Select(p => $"‘{p.Name}’에 동의해 주셔야 이어 갈 수 있습니다. {p.IfRefused}");

    /// <summary>The form field's name of a purpose.</summary>
    public static string Field(string purpose) => "consent." + purpose;

    /// <summary>Whether the purpose was agreed to.</summary>
    public bool Has(string purpose) => Given.Any(p => p.Key == purpose);

    /// <summary>Reads the answers. A version other than the present one is no consent: the words shown were others.</summary>
    /// <param name="asked">The purposes that the form asked for.</param>
    /// <param name="field">Gives the value of a form field; null when it was not sent.</param>
    public static ConsentAnswers Read(IEnumerable<ProcessingPurpose> asked, Func<string, string?> field)
    {
        var answers = asked.ToLookup(p => field(Field(p.Key)) == p.Version.ToString(CultureInfo.InvariantCulture));
        return new ConsentAnswers([.. answers[true]], [.. answers[false].Where(p => p.IsMandatory)]);
    }
}
