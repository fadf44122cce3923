using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages.Queries;

/// <summary>Which letters are asked for.</summary>
/// <param name="State">Null for all.</param>
/// <param name="To">Only to this address; it never stands in an address of a page.</param>
public sealed record MessageAsk(LetterState? State = null, string? To = null);

/// <summary>A letter in the list; nothing of it is personal.</summary>
/// <param name="Name">The kind of letter.</param>
/// <param name="By">Who of staff brought it into its state; null for the program.</param>
/// <param name="IsOnItsWay">It is being sent at this moment.</param>
public sealed record LetterRow(Guid Id, string Name, DateTime WrittenAt, LetterState State, DateTime StateAt, string? By, string? Channel, DateTime DueAt, int Attempts, string? Trouble, bool HasContent, bool IsOnItsWay);

/// <summary>A part of the list, newest first.</summary>
/// <param name="Counts">How many letters are in each state.</param>
/// <param name="Total">How many the question has.</param>
/// <param name="HasChannel">False when nothing can send, so that letters wait for staff.</param>
public sealed record MessagePage(IReadOnlyList<LetterRow> Rows, IReadOnlyDictionary<LetterState, int> Counts, int Total, bool HasChannel);

/// <summary>Reads the outbox for staff.</summary>
public sealed class MessageList(IDbContextFactory<PortalDb> contexts, MailTemplates templates, BlindIndex index, StaffRoster roster, IEnumerable<IMessageChannel> channels, TimeProvider clock)
{
    private readonly bool _hasChannel = channels.Any();

    /// <summary>The newest letters of the question; null for someone who does not work in the studio. Asking for an address needs the right to read personal data.</summary>
    public async Task<MessagePage?> FindAsync(MessageAsk ask, int most, Guid by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.Studio, ct) || (ask.To is not null && !await db.MayAsync(by, Policies.ReadPersonalData, ct))) return null;
        var counts = await db.Set<OutboxLetter>().GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var asked = db.Set<OutboxLetter>().AsNoTracking().Where(l => ask.State == null || l.State == ask.State);
        if (ask.To is { } to)
        {
            var mark = index.Of(Outbox.MarkPurpose, to);
            asked = asked.Where(l => l.ToMark == mark);
        }

        var letters = await asked.OrderByDescending(l => l.Id).Take(most).ToListAsync(ct);
        var names = await roster.ColleaguesAsync(by, [.. letters.Select(l => l.StateBy).OfType<Guid>().Distinct()], ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return new MessagePage(
            [.. letters.Select(l => new LetterRow(l.Id, templates.Find(l.Template)?.Name ?? l.Template, l.WrittenAt, l.State, l.StateAt, l.StateBy is { } who ? names.GetValueOrDefault(who) : null, l.Channel, l.DueAt, l.Attempts, l.Trouble, l.HasContent, l.IsOnItsWay(now)))],
            counts,
            ask.State is null && ask.To is null ? counts.Values.Sum() : await asked.CountAsync(ct),
            _hasChannel);
    }
}
