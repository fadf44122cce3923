namespace CenterPortal.Infrastructure.Mail;

/// <summary>
/// A kind of letter that staff write by hand, registered by the feature that sends it (<c>services.AddSingleton(new LetterFamily(…))</c>).
/// Staff keep texts of their own to begin such letters with.
/// </summary>
/// <param name="Key">A word that stays, such as <c>visit</c>.</param>
/// <param name="Name">How staff call it.</param>
/// <param name="Usage">Where its texts are offered, in one Korean sentence.</param>
/// <param name="Fields">What may stand in braces beside <see cref="MailTemplates.OfEveryLetter"/>.</param>
/// <param name="LongestSubject">The longest subject that the feature sends.</param>
/// <param name="LongestText">The longest text that the feature sends.</param>
public sealed record LetterFamily(string Key, string Name, string Usage, IReadOnlyList<TemplateField> Fields, int LongestSubject, int LongestText)
{
    /// <summary>All that may stand in braces.</summary>
    public IReadOnlyList<TemplateField> AllFields => [.. Fields, .. MailTemplates.OfEveryLetter];

    /// <summary>What is wrong with words for its letters, in one Korean sentence; null when nothing is.</summary>
    public string? RefusalOf(string subject, string text)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(text);
        return subject.Length > LongestSubject ? $"제목을 {LongestSubject}자 안으로 줄여 주세요."
            : text.Length > LongestText ? $"내용을 {LongestText:N0}자 안으로 줄여 주세요. 지금은 {text.Length:N0}자입니다."
            : TemplateText.RefusalOf(subject, text, [.. AllFields.Select(f => f.Name)]);
    }
}

/// <summary>The registered families.</summary>
public sealed class LetterFamilies
{
    private readonly Dictionary<string, LetterFamily> _byKey = new(StringComparer.Ordinal);

    /// <summary>Gathers them.</summary>
    /// <exception cref="InvalidOperationException">Two have the same key.</exception>
    public LetterFamilies(IEnumerable<LetterFamily> registered)
    {
        All = [.. registered];
        foreach (var family in All)
            if (!_byKey.TryAdd(family.Key, family)) throw new InvalidOperationException($"Two families of letters are called {family.Key}.");
    }

    /// <summary>All of them, in the order of registration.</summary>
    public IReadOnlyList<LetterFamily> All { get; }

    /// <summary>The family of this key; null when no feature registered it.</summary>
    public LetterFamily? Find(string key) => _byKey.GetValueOrDefault(key);
}
