using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages.Own;

/// <summary>Adds a text of staff's own behind the others of its family.</summary>
public sealed class AddOwnText(PortalWrites writes, StaffRecord record, LetterFamilies families, TimeProvider clock)
{
    /// <summary>Adds.</summary>
    public async Task<MessageOutcome> HandleAsync(string family, LetterWords typed, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (families.Find(family) is not { } kind) return OwnRules.NoFamily;
        var words = OwnRules.Tidied(typed);
        if (OwnRules.RefusalOf(kind, words) is { } wrong) return new MessageOutcome(wrong);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
            if (await db.Set<OwnTemplate>().CountAsync(t => t.Family == family, token) >= OwnTemplate.Most) return OwnRules.Full;
            if (await OwnRules.TakenAsync(db, family, words.Name, Guid.Empty, token) is { } taken) return taken;
            var last = await db.Set<OwnTemplate>().Where(t => t.Family == family).MaxAsync(t => (int?)t.Place, token) ?? 0;
            var (template, now) = (new OwnTemplate { Id = Guid.CreateVersion7(), Family = family, Place = last + 1 }, clock.GetUtcNow().UtcDateTime);
            template.Say(words, by, now);
            db.Add(template);
            OwnRules.Tell(db, record, template, new OwnAct(by, now, "편지 글 직접 만듦", "added"));
            return MessageOutcome.Done with { Made = template.Id };
        }, ct);
    }
}
