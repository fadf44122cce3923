using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages.Queries;

/// <summary>A text of staff's own.</summary>
/// <param name="By">Who wrote it last.</param>
public sealed record OwnText(Guid Id, string Family, LetterWords Words, int Place, long Version, DateTime ChangedAt, string? By);

/// <summary>A family with its texts in their order.</summary>
public sealed record ShelvedFamily(LetterFamily Family, IReadOnlyList<OwnText> Texts);

/// <summary>Reads texts of staff's own for those who may change them.</summary>
public sealed class OwnShelf(IDbContextFactory<PortalDb> contexts, LetterFamilies families, StaffRoster roster)
{
    /// <summary>Every family; empty for someone who may not change them.</summary>
    public async Task<IReadOnlyList<ShelvedFamily>> ListAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageMessages, ct)) return [];
        var shelf = new List<ShelvedFamily>();
        foreach (var family in families.All)
        {
            var texts = await db.OwnTemplates(family.Key).AsNoTracking().ToListAsync(ct);
            var names = await roster.ColleaguesAsync(by, [.. texts.Select(t => t.ChangedBy).OfType<Guid>().Distinct()], ct);
            shelf.Add(new ShelvedFamily(family, [.. texts.Select(t => new OwnText(t.Id, t.Family, new LetterWords(t.Name, t.Subject, t.Text), t.Place, t.Version, t.ChangedAt, t.ChangedBy is { } who ? names.GetValueOrDefault(who) : null))]));
        }

        return shelf;
    }

    /// <summary>One text with its family; null when there is none or the person may not change it.</summary>
    public async Task<(LetterFamily Family, OwnText Text)?> FindAsync(Guid id, Guid by, CancellationToken ct = default)
    {
        foreach (var shelved in await ListAsync(by, ct))
            if (shelved.Texts.FirstOrDefault(t => t.Id == id) is { } text) return (shelved.Family, text);
        return null;
    }
}
