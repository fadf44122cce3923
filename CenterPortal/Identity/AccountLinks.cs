using System.Security.Cryptography;
using System.Text;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>Makes single-use links and finds them by their word. The word is shown once and kept nowhere.</summary>
public sealed class AccountLinks(IDbContextFactory<PortalDb> contexts, PortalWrites writes, PortalSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan ShortLife = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan InvitationLife = TimeSpan.FromDays(3);

    /// <summary>While there is no administrator: a new link to make the first, the earlier ones ended. Null when there is one.</summary>
    public Task<Uri?> OpenSetupAsync(CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
        await db.AdministratorsWithAWayIn().AnyAsync(token) ? null : await IssueAsync(db, LinkKind.Setup, null, token), ct);

    /// <summary>The link as it stands; null for a word that was never given.</summary>
    public async Task<AccountLink?> FindAsync(string? word, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await FindAsync(db, word, ct);
    }

    internal static async Task<AccountLink?> FindAsync(PortalDb db, string? word, CancellationToken ct)
    {
        if (word is not { Length: > 0 and <= 100 }) return null;
        var hash = HashOf(word);
        return await db.Set<AccountLink>().SingleOrDefaultAsync(l => l.Hash == hash, ct);
    }

    /// <summary>Adds a link to the write and ends the person's earlier ones.</summary>
    internal async Task<Uri> IssueAsync(PortalDb db, LinkKind kind, Guid? person, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var earlier in await db.Set<AccountLink>().Where(l => l.PersonId == person && l.EndedAt == null).OrderBy(l => l.Id).Take(100).ToListAsync(ct))
            earlier.End(now);
        var word = System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new AccountLink
        {
            Hash = HashOf(word),
            Kind = kind,
            PersonId = person,
            CreatedAt = now,
            ExpiresAt = now + (kind == LinkKind.Invitation ? InvitationLife : ShortLife),
        });
        return new Uri(settings.BaseUrl, Urls.AccountLink(word));
    }

    private static string HashOf(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
}
