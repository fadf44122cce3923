using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>A person as an administrator sees them.</summary>
/// <param name="Name">Null when the person's key was destroyed.</param>
/// <param name="HasWayIn">False while an invitation waits.</param>
public sealed record RosterPerson(Guid Id, string? Name, string? Email, PortalRole Role, bool ReadsPersonalData, bool IsOpen, bool HasWayIn, DateTime CreatedAt);

/// <summary>One line of the record of what was done.</summary>
public sealed record RosterAct(long Id, DateTime At, string? By, string Act, string? Person, string? Before, string? After);

/// <summary>The people who have accounts; opening their names and e-mails is recorded each time.</summary>
public sealed class StaffRoster(IDbContextFactory<PortalDb> contexts, PersonalData personal)
{
    private const int MostPeople = 500;

    /// <summary>Everyone, newest last; empty for someone who may not see them.</summary>
    public async Task<IReadOnlyList<RosterPerson>> ListAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManagePeople, ct)) return [];
        var rows = await db.Set<PortalUser>().AsNoTracking().OrderBy(u => u.Id).Take(MostPeople)
            .Select(u => new { User = u, HasPasskey = db.Set<IdentityUserPasskey<Guid>>().Any(p => p.UserId == u.Id) }).ToListAsync(ct);
        return [.. rows.Select(r => new RosterPerson(
            r.User.Id, NameOf(r.User, by), EmailOf(r.User, by), r.User.Role, r.User.ReadsPersonalData, r.User.IsOpen, r.HasPasskey || r.User.PasswordHash is not null, r.User.CreatedAt))];
    }

    /// <summary>The person's own name.</summary>
    public async Task<string?> OwnNameAsync(Guid person, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == person, ct) is { SealedName: { } name }
            ? personal.Open(name, PersonPlaces.Name(person), new PersonalReading(person, ReadingPurpose.OwnData))
            : null;
    }

    /// <summary>The newest acts; empty for someone who may not see them.</summary>
    public async Task<IReadOnlyList<RosterAct>> ActsAsync(Guid by, int most, CancellationToken ct = default)
    {
        var names = (await ListAsync(by, ct)).ToDictionary(p => p.Id, p => p.Name ?? "지워진 사람");
        if (names.Count == 0) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var acts = await db.Set<StaffAct>().AsNoTracking().OrderByDescending(a => a.Id).Take(most).ToListAsync(ct);
        return [.. acts.Select(a => new RosterAct(a.Id, a.At, a.By is { } who ? names.GetValueOrDefault(who) : "명령줄", a.Act, a.PersonId is { } whom ? names.GetValueOrDefault(whom) : null, a.Before, a.After))];
    }

    private string? NameOf(PortalUser user, Guid by) =>
        user.SealedName is { } name ? personal.Open(name, PersonPlaces.Name(user.Id), new PersonalReading(by, ReadingPurpose.PeopleList)) : null;

    private string? EmailOf(PortalUser user, Guid by) =>
        user.SealedEmail is { } email ? personal.Open(email, PersonPlaces.Email(user.Id), new PersonalReading(by, ReadingPurpose.PeopleList)) : null;
}
