using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages.Own;

/// <summary>Puts the texts of a family into an order, all in one write.</summary>
public sealed class OrderOwnTexts(PortalWrites writes, StaffRecord record, LetterFamilies families, TimeProvider clock)
{
    private static readonly MessageOutcome Stale = new("그사이 목록이 바뀌었습니다. 새 목록을 보고 다시 옮겨 주세요.");

    /// <summary>Orders; what stands in that order already stays.</summary>
    /// <param name="seen">The order that the person saw.</param>
    /// <param name="wanted">The same texts, each once.</param>
    public Task<MessageOutcome> HandleAsync(string family, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageMessages, token)) return MessageOutcome.NotAllowed;
        if (families.Find(family) is not { } kind) return OwnRules.NoFamily;
        var texts = await db.OwnTemplates(family).ToListAsync(token);
        Guid[] present = [.. texts.Select(t => t.Id)];
        if (present.SequenceEqual(wanted)) return MessageOutcome.Done;
        if (!present.SequenceEqual(seen) || !present.Order().SequenceEqual(wanted.Order())) return Stale;
        var before = Words(texts);
        var places = wanted.Index().ToDictionary(w => w.Item, w => w.Index + 1);
        foreach (var text in texts) text.Place = places[text.Id];
        var now = clock.GetUtcNow().UtcDateTime;
        record.Note(db, by, "직접 만든 편지 글 순서 바꿈", new ActSubject($"own-template/{family}", kind.Name), before, Words(texts.OrderBy(t => t.Place)));
        db.LogChange(OwnTemplate.Topic, family, now.Ticks, "ordered", now);
        return MessageOutcome.Done;
    }, ct);

    private static string Words(IEnumerable<OwnTemplate> texts) => string.Join(", ", texts.Index().Select(t => $"{t.Index + 1}. {t.Item.Name}"));
}
