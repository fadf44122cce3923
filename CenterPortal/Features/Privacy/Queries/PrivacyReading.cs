using CenterPortal.Data;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Privacy.Queries;

/// <summary>What the centre itself says, with its ways to be reached.</summary>
public sealed record NoticeView(string Officer, IReadOnlyList<string> Entrusted, IReadOnlyList<string> Provided, string CentreName, string Phone, string Email, long Version)
{
    /// <summary>What the program itself lets others handle, with the purpose in front.</summary>
    public IReadOnlyList<string> EntrustedByPurpose { get; init; } = [];
}

/// <summary>All of the notice.</summary>
/// <param name="Purposes">What the program runs by now.</param>
/// <param name="Past">Words that held before, newest first.</param>
/// <param name="Since">When (UTC) the present words began to hold.</param>
public sealed record PrivacyDocument(NoticeView Notice, IReadOnlyList<ProcessingPurpose> Purposes, IReadOnlyList<PurposeEdition> Past, DateTime Since);

/// <summary>Reads the notice.</summary>
public sealed class PrivacyReading(IDbContextFactory<PortalDb> contexts, CentreProfiles centres, Purposes purposes)
{
    private const int MostPast = 200;

    /// <summary>The whole notice.</summary>
    public async Task<PrivacyDocument> GetAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var past = await db.Set<PurposeEdition>().AsNoTracking().Where(e => e.Until != null).OrderByDescending(e => e.Until).ThenBy(e => e.Key).Take(MostPast).ToListAsync(ct);
        var since = await db.Set<PurposeEdition>().Where(e => e.Until == null).MaxAsync(e => (DateTime?)e.Since, ct);
        var changed = (await db.Set<PrivacyNotice>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == PrivacyNotice.OnlyId, ct))?.ChangedAt;
        var notice = await NoticeAsync(ct);
        return new PrivacyDocument(notice, purposes.All, past, Utc(new[] { since, changed }.Max() ?? DateTime.UnixEpoch));
    }

    /// <summary>What the centre itself says.</summary>
    public async Task<NoticeView> NoticeAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var notice = await db.Set<PrivacyNotice>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == PrivacyNotice.OnlyId, ct) ?? new PrivacyNotice();
        var centre = await centres.GetAsync(ct);
        return new NoticeView(notice.Officer, Lines(notice.Entrusted), Lines(notice.Provided), centre.Name, centre.Phone, centre.Email, notice.Version) { EntrustedByPurpose = [.. EntrustedByPurpose()] };
    }

    private IEnumerable<string> EntrustedByPurpose() => purposes.All.Where(p => p.EntrustedTo.Length > 0).Select(p => $"{p.Name}: {p.EntrustedTo}");

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // An aggregate does not pass the converter that restores the kind.
    private static DateTime Utc(DateTime at) => DateTime.SpecifyKind(at, DateTimeKind.Utc);
}
