using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages.Own;

/// <summary>Changes name and words of a text of staff's own. Letters that were begun with it keep what they say.</summary>
public sealed class ChangeOwnText(PortalWrites writes, StaffRecord record, LetterFamilies families, TimeProvider clock)
{
    /// <summary>Changes; the same words change nothing.</summary>
    /// <param name="version">The version that the person saw.</param>
    public async Task<MessageOutcome> HandleAsync(Guid id, long version, LetterWords typed, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = OwnRules.Tidied(typed);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
            if (await db.Set<OwnTemplate>().SingleOrDefaultAsync(t => t.Id == id, token) is not { } template) return OwnRules.Gone;
            if (families.Find(template.Family) is not { } family) return OwnRules.NoFamily;
            if (OwnRules.RefusalOf(family, words) is { } wrong) return new MessageOutcome(wrong);
            var before = new LetterWords(template.Name, template.Subject, template.Text);
            if (before == words) return MessageOutcome.Done;
            if (template.Version != version) return OwnRules.Stale;
            if (await OwnRules.TakenAsync(db, template.Family, words.Name, id, token) is { } taken) return taken;
            template.Say(words, by, clock.GetUtcNow().UtcDateTime);
            var isRenamed = before.Name != words.Name;
            OwnRules.Tell(db, record, template, new OwnAct(by, template.ChangedAt, "직접 만든 편지 글 고침", "changed"), isRenamed ? before.Name : null, isRenamed ? words.Name : null);
            return MessageOutcome.Done;
        }, ct);
    }
}
