using CenterPortal.Data;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Studio;

/// <summary>A text to begin a message with.</summary>
/// <param name="IsOwn">Staff wrote it themselves.</param>
public sealed record LetterChoice(string Key, string Name, LetterAsk Ask, bool IsOwn = false);

/// <summary>Texts that staff can begin a message to an institution with: their own first, then those of the portal.</summary>
public sealed class LetterChoices(IDbContextFactory<PortalDb> contexts)
{
    private static readonly IReadOnlyList<LetterChoice> Fixed =
        [.. VisitTemplates.All.Where(t => t.Key is not (VisitTemplates.ContactChanged or VisitTemplates.AddressLeft)).Select(t => new LetterChoice(t.Key, t.Name.Split(':')[^1].Trim(), new LetterAsk(t.Key)))];

    /// <summary>The change log's topic after which they may be others.</summary>
    public static string Topic => OwnTemplate.Topic;

    /// <summary>All of them; empty for someone who does not plan visits.</summary>
    public async Task<IReadOnlyList<LetterChoice>> FindAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.PlanVisits, ct)) return [];
        var own = await db.OwnTemplates(VisitTemplates.ByHand.Key).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        return [.. own.Select(t => new LetterChoice(t.Id.ToString("N"), t.Name, new LetterAsk("", Own: t.Id), IsOwn: true)), .. Fixed];
    }
}
