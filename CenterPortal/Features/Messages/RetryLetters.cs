using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages;

/// <summary>Has letters tried again at once: one, or all that failed.</summary>
public sealed class RetryLetters(PortalWrites writes, StaffRecord record, MailTemplates templates, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    /// <summary>Tries one that failed or waits for its next attempt.</summary>
    public Task<MessageOutcome> HandleAsync(Guid id, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
        if (await db.Set<OutboxLetter>().SingleOrDefaultAsync(l => l.Id == id, token) is not { } letter) return MessageOutcome.Gone;
        var now = clock.GetUtcNow().UtcDateTime;
        if (letter.IsOnItsWay(now)) return MessageOutcome.OnItsWay;
        if (letter.State is not (LetterState.Failed or LetterState.Waiting) || !letter.HasContent) return new MessageOutcome("이미 끝난 편지라 다시 보내지 않습니다.");
        Retry(db, letter, by, now);
        return MessageOutcome.Done;
    }, ct);

    /// <summary>Tries all that failed.</summary>
    public Task<MessageOutcome> AllAsync(Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
        var failed = await db.Set<OutboxLetter>().Where(l => l.State == LetterState.Failed && l.Sealed != null).OrderBy(l => l.Id).Take(MostAtOnce).ToListAsync(token);
        foreach (var letter in failed) Retry(db, letter, by, clock.GetUtcNow().UtcDateTime);
        return failed.Count > 0 ? MessageOutcome.Done : new MessageOutcome("보내지 못한 편지가 없습니다.");
    }, ct);

    private void Retry(PortalDb db, OutboxLetter letter, Guid? by, DateTime now)
    {
        letter.Retry(by, now);
        record.Note(db, by, "편지 다시 보냄", letter.Subject(templates));
        db.LogLetter(letter, "retried", now);
    }
}

/// <summary>How letters are called in the record.</summary>
internal static class LetterSubjects
{
    public static ActSubject Subject(this OutboxLetter letter, MailTemplates templates) => new($"letter/{letter.Id:N}", templates.Find(letter.Template)?.Name ?? letter.Template);
}
