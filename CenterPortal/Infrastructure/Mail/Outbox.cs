using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Takes letters inside the write they belong to: they leave if it is committed, and only then.</summary>
public sealed class Outbox(MailTemplates templates, ILetterhead heads, PersonalData personal, BlindIndex index, TimeProvider clock)
{
    /// <summary>The change log's topic of letters; the entity is the letter's id.</summary>
    public const string Topic = "letter";

    internal const string MarkPurpose = "letter-to";
    private const int LongestValue = 4000;

    /// <summary>
    /// Adds a letter. A second one with the same <see cref="Letter.Key"/> is left out. For a person whose key is destroyed
    /// it is marked as dropped and holds nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The template, a value, the address, a header or a file is not what it must be: a mistake of the feature.</exception>
    public async Task AddAsync(PortalDb db, Letter letter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.Key is { Length: > OutboxLetterConfiguration.LongestKey }) throw new ArgumentException("The key is too long.", nameof(letter));
        if (letter.Key is { } key && (db.Set<OutboxLetter>().Local.Any(l => l.Key == key) || await db.Set<OutboxLetter>().AnyAsync(l => l.Key == key, ct))) return;
        var now = clock.GetUtcNow().UtcDateTime;
        var row = new OutboxLetter { Template = letter.Template, PersonId = letter.PersonId, Key = letter.Key, WrittenAt = now };
        var content = await WriteAsync(db, letter, ct);
        if (await db.Set<PersonKeyRecord>().FindAsync([letter.PersonId], ct) is { DestroyedAt: not null }) row.Drop(now);
        else row.Fill(personal.Seal(LetterPlaces.Content(row.Id), letter.PersonId, content.ToSealable()), index.Of(MarkPurpose, content.To), letter.NotBefore is { } later && later > now ? later : now);
        db.Add(row);
        db.LogLetter(row, "written", now);
    }

    /// <summary>Takes letters of these keys back, inside the write that undoes their cause; what has left, or is on its way, stays. Returns how many.</summary>
    public async Task<int> TakeBackAsync(PortalDb db, IReadOnlyList<string> keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<OutboxLetter>().Where(l => keys.Contains(l.Key) && l.State == LetterState.Waiting && l.Attempts == 0).OrderBy(l => l.Id).Take(keys.Count).ToListAsync(ct);
        foreach (var letter in waiting)
        {
            db.Remove(letter);
            db.LogLetter(letter, "taken-back", now);
        }

        return waiting.Count;
    }

    private async Task<LetterContent> WriteAsync(PortalDb db, Letter letter, CancellationToken ct)
    {
        if (!MailAddress.TryRead(letter.To, out var to)) throw new ArgumentException("The address is none.", nameof(letter));
        var (template, subject, text) = await templates.WordsAsync(db, letter.Template, ct);
        var head = await heads.GetAsync(db, ct);
        var values = MailTemplates.ValuesOf(head, template.Fields.Select(f => (f.Name, ValueOf(letter, f))));
        return new LetterContent(to, TemplateText.OneLine(TemplateText.Fill(subject, values)), TemplateText.Fill(text, values), head, LetterFiles.Checked(letter.Files ?? []), letter.Headers is { } headers ? LetterHeader.Checked(headers) : null);
    }

    private static string ValueOf(Letter letter, TemplateField field) =>
        !letter.Values.TryGetValue(field.Name, out var value) ? throw new ArgumentException($"{letter.Template} needs a value of {field.Name}.", nameof(letter))
        : TemplateText.Tidy(value) is { Length: <= LongestValue } tidy ? tidy
        : throw new ArgumentException($"The value of {field.Name} is too long.", nameof(letter));
}

/// <summary>Where the sealed parts of letters stand.</summary>
internal static class LetterPlaces
{
    public static PersonalPlace Content(Guid letter) => new("letters", "content", letter);
}

/// <summary>How letters write to the change log, which wakes the sender and open pages of staff.</summary>
internal static class LetterChanges
{
    /// <summary>Logs a change of the letter in the transaction of <paramref name="db"/>.</summary>
    public static void LogLetter(this PortalDb db, OutboxLetter letter, string kind, DateTime at) => db.LogChange(Outbox.Topic, letter.Id.ToString("N"), letter.Version, kind, at);
}
