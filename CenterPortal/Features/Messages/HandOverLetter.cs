using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages;

/// <summary>Says that staff told the person themselves, by phone or from their own mailbox; the portal then sends it no more.</summary>
public sealed class HandOverLetter(PortalWrites writes, StaffRecord record, MailTemplates templates, TimeProvider clock)
{
    /// <summary>Marks it.</summary>
    public Task<MessageOutcome> HandleAsync(Guid id, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ReadPersonalData, token)) return MessageOutcome.NotReadable;
        if (await db.Set<OutboxLetter>().SingleOrDefaultAsync(l => l.Id == id, token) is not { } letter) return MessageOutcome.Gone;
        var now = clock.GetUtcNow().UtcDateTime;
        if (letter.State == LetterState.HandedOver) return MessageOutcome.Done;
        if (letter.IsOnItsWay(now)) return MessageOutcome.OnItsWay;
        if (letter.State is not (LetterState.Waiting or LetterState.Failed)) return new MessageOutcome("이미 끝난 편지입니다.");
        letter.HandOver(by, now);
        record.Note(db, by, "편지 직접 전함", letter.Subject(templates));
        db.LogLetter(letter, "handed-over", now);
        return MessageOutcome.Done;
    }, ct);
}
