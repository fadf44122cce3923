using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages.Queries;

/// <summary>A template with the words that hold.</summary>
/// <param name="IsOwn">Staff wrote the words.</param>
/// <param name="Version">0 for the template's own words.</param>
/// <param name="By">Who wrote them last.</param>
public sealed record ShelvedTemplate(MailTemplate Template, string Subject, string Text, bool IsOwn, long Version, DateTime? ChangedAt, string? By);

/// <summary>Reads the words of letters for staff.</summary>
public sealed class TemplateShelf(IDbContextFactory<PortalDb> contexts, MailTemplates templates, StaffRoster roster)
{
    private const int Most = 500;

    /// <summary>All templates; empty for someone who may not change them.</summary>
    public async Task<IReadOnlyList<ShelvedTemplate>> ListAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManageMessages, ct)) return [];
        var words = await db.Set<TemplateWords>().AsNoTracking().OrderBy(w => w.Key).Take(Most).ToDictionaryAsync(w => w.Key, StringComparer.Ordinal, ct);
        var names = await roster.ColleaguesAsync(by, [.. words.Values.Select(w => w.ChangedBy).OfType<Guid>().Distinct()], ct);
        return [.. templates.All.Select(t => words.GetValueOrDefault(t.Key) is { } own
            ? new ShelvedTemplate(t, own.Subject, own.Text, true, own.Version, own.ChangedAt, own.ChangedBy is { } who ? names.GetValueOrDefault(who) : null)
            : new ShelvedTemplate(t, t.Subject, t.Text, false, 0, null, null))];
    }

    /// <summary>One template; null when there is none or the person may not change it.</summary>
    public async Task<ShelvedTemplate?> FindAsync(string key, Guid by, CancellationToken ct = default) => (await ListAsync(by, ct)).FirstOrDefault(t => t.Template.Key == key);
}
