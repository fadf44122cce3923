using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Opening sealed letters.</summary>
public static class LetterOpening
{
    /// <summary>The content; null when it was taken away or the person's key is destroyed. The reading is recorded.</summary>
    /// <exception cref="PersonalDataDamagedException">It was changed, or its key is missing.</exception>
    public static LetterContent? Open(this OutboxLetter letter, PersonalData personal, PersonalReading reading)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(personal);
        return letter.Sealed is { } content && personal.Open(content, LetterPlaces.Content(letter.Id), reading) is { } text ? LetterContent.FromSealed(text) : null;
    }
}
