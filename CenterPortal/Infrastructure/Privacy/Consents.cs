using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// Consent of persons, one record for each purpose and version (개인정보 보호법 제22조 제1항: each matter apart). All methods
/// are part of the caller's write.
/// </summary>
public sealed class Consents(Purposes purposes, TimeProvider clock)
{
    private const int MostOfOne = 200;

    /// <summary>Writes down a consent; one to the same version that holds already changes nothing, an older one ends.</summary>
    /// <exception cref="ArgumentException">There is no such purpose, or it never had this version.</exception>
    public async Task GiveAsync(PortalDb db, Guid person, string purpose, int version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (version < 1 || version > purposes.Get(purpose).Version) throw new ArgumentException($"{purpose} has no version {version}.", nameof(version));
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var held in await HeldAsync(db, person, purpose, ct))
        {
            if (held.Version >= version) return;
            held.End(now);
        }

        db.Add(new ConsentRecord { PersonId = person, Purpose = purpose, Version = version, GivenAt = now });
    }

    /// <summary>Writes down all that a form's answers gave.</summary>
    public async Task GiveAsync(PortalDb db, Guid person, ConsentAnswers answers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var given in answers.Given) await GiveAsync(db, person, given.Key, given.Version, ct);
    }

    /// <summary>Ends the consent to a purpose (제37조); returns whether one held. What follows from it is the feature's part of the same write.</summary>
    public async Task<bool> WithdrawAsync(PortalDb db, Guid person, string purpose, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = await HeldAsync(db, person, purpose, ct);
        foreach (var consent in held) consent.End(clock.GetUtcNow().UtcDateTime);
        return held.Count > 0;
    }

    /// <summary>All consents of a person, newest first, the ended ones too.</summary>
    public async Task<IReadOnlyList<ConsentRecord>> OfAsync(PortalDb db, Guid person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<ConsentRecord>().AsNoTracking().Where(c => c.PersonId == person).OrderByDescending(c => c.Id).Take(MostOfOne).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<ConsentRecord>> HeldAsync(PortalDb db, Guid person, string purpose, CancellationToken ct)
    {
        var stored = await db.Set<ConsentRecord>().Where(c => c.PersonId == person && c.Purpose == purpose && c.EndedAt == null).OrderBy(c => c.Id).Take(MostOfOne).ToListAsync(ct);
        // What this write added and has not saved yet counts too.
        return [.. stored.Union(db.Set<ConsentRecord>().Local.Where(c => c.PersonId == person && c.Purpose == purpose)).Where(c => c.Holds)];
    }
}
