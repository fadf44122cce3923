using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages;

/// <summary>Words for a template.</summary>
/// <param name="Key">The template.</param>
/// <param name="Version">The version that the person saw; 0 for the template's own words.</param>
public sealed record WantedWords(string Key, string Subject, string Text, long Version);

/// <summary>Says a template otherwise, or takes its own words back. Letters that wait already keep the words they were written with.</summary>
public sealed class ChangeWords(PortalWrites writes, StaffRecord record, MailTemplates templates, TimeProvider clock)
{
    /// <summary>The change log's topic of templates; the entity is the key.</summary>
    public const string Topic = "template";

    private static readonly MessageOutcome Stale = new("그 사이에 다른 사람이 바꿨습니다. 적으신 것을 옮겨 두고 이 쪽을 다시 열어 주세요.");
    private static readonly MessageOutcome Unknown = new("그런 편지 글이 없습니다. 목록을 다시 열어 주세요.");

    /// <summary>Changes the words; those that stand already change nothing.</summary>
    public async Task<MessageOutcome> HandleAsync(WantedWords wanted, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (templates.Find(wanted.Key) is not { } template) return Unknown;
        var (subject, text) = (wanted.Subject.Trim(), wanted.Text.ReplaceLineEndings("\n").Trim());
        if (templates.RefusalOf(template, subject, text) is { } wrong) return new MessageOutcome(wrong);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
            var words = await db.Set<TemplateWords>().SingleOrDefaultAsync(w => w.Key == template.Key, token);
            if ((words?.Subject ?? template.Subject) == subject && (words?.Text ?? template.Text) == text) return MessageOutcome.Done;
            if ((words?.Version ?? 0) != wanted.Version) return Stale;
            var now = clock.GetUtcNow().UtcDateTime;
            if (words is null) db.Add(words = new TemplateWords { Key = template.Key, Subject = subject, Text = text, ChangedAt = now, ChangedBy = by });
            else (words.Subject, words.Text, words.ChangedAt, words.ChangedBy, words.Version) = (subject, text, now, by, words.Version + 1);
            Tell(db, template, by, "편지 글 바꿈", now);
            return MessageOutcome.Done;
        }, ct);
    }

    /// <summary>Takes the template's own words back.</summary>
    public Task<MessageOutcome> ResetAsync(string key, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
        if (templates.Find(key) is not { } template) return Unknown;
        if (await db.Set<TemplateWords>().SingleOrDefaultAsync(w => w.Key == key, token) is not { } words) return MessageOutcome.Done;
        db.Remove(words);
        Tell(db, template, by, "편지 글 처음으로 되돌림", clock.GetUtcNow().UtcDateTime);
        return MessageOutcome.Done;
    }, ct);

    private void Tell(PortalDb db, MailTemplate template, Guid? by, string act, DateTime now)
    {
        record.Note(db, by, act, new ActSubject($"template/{template.Key}", template.Name));
        db.LogChange(Topic, template.Key, now.Ticks, "changed", now);
    }
}
