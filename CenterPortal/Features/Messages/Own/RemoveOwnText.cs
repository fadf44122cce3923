using CenterPortal.Data;
using CenterPortal.Features.Messages.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages.Own;

/// <summary>Removes a text of staff's own, and puts it back where it stood.</summary>
public sealed class RemoveOwnText(PortalWrites writes, StaffRecord record, LetterFamilies families, TimeProvider clock)
{
    private static readonly MessageOutcome Stale = new("그사이 다른 사람이 고친 글입니다. 새 글을 보고 그래도 지우시려면 다시 눌러 주세요.");
    private static readonly MessageOutcome Taken = new("그사이 같은 이름의 글이 생겼습니다. 그 글의 이름을 바꾼 뒤 다시 되돌려 주세요.");

    /// <summary>Removes; what is gone already stays gone.</summary>
    /// <param name="version">The version that the person saw.</param>
    public Task<MessageOutcome> HandleAsync(Guid id, long version, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
        if (await db.Set<OwnTemplate>().SingleOrDefaultAsync(t => t.Id == id, token) is not { } template) return MessageOutcome.Done;
        if (template.Version != version) return Stale;
        db.Remove(template);
        OwnRules.Tell(db, record, template, new OwnAct(by, clock.GetUtcNow().UtcDateTime, "직접 만든 편지 글 지움", "removed"), before: template.Subject);
        return MessageOutcome.Done;
    }, ct);

    /// <summary>Puts it back with the words and at the place that it had; one that is there already stays as it is.</summary>
    public async Task<MessageOutcome> RestoreAsync(OwnText removed, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        if (families.Find(removed.Family) is not { } family) return OwnRules.NoFamily;
        var words = OwnRules.Tidied(removed.Words);
        if (OwnRules.RefusalOf(family, words) is { } wrong) return new MessageOutcome(wrong);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
            var others = await db.OwnTemplates(removed.Family).ToListAsync(token);
            if (others.Exists(t => t.Id == removed.Id)) return MessageOutcome.Done;
            if (others.Count >= OwnTemplate.Most) return OwnRules.Full;
            if (await OwnRules.TakenAsync(db, removed.Family, words.Name, removed.Id, token) is not null) return Taken;
            foreach (var later in others.Where(t => t.Place >= removed.Place)) later.Place++;
            var (template, now) = (new OwnTemplate { Id = removed.Id, Family = removed.Family, Place = removed.Place, Version = removed.Version }, clock.GetUtcNow().UtcDateTime);
            template.Say(words, by, now);
            db.Add(template);
            OwnRules.Tell(db, record, template, new OwnAct(by, now, "지운 편지 글 되살림", "restored"));
            return MessageOutcome.Done;
        }, ct);
    }
}
