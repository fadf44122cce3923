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
/// <param name="Subject">Kind and id of what it was done to, such as <c>article/42</c>; null when that is a person.</param>
/// <param name="Name">How the person or thing it was done to is called.</param>
/// <param name="Address">The e-mail address that the act was about; null when it was about none or the person's key was destroyed.</param>
public sealed record RosterAct(long Id, DateTime At, string? By, string Act, string? Subject, string? Name, string? Before, string? After, string? Address = null);

/// <summary>Which part of the record is asked for, newest first.</summary>
/// <param name="By">Only what this person did; null for everyone.</param>
/// <param name="Before">Only acts older than this one; null begins with the newest.</param>
public sealed record RecordAsk(Guid? By = null, long? Before = null);

/// <summary>The people who have accounts; opening their names and e-mails is recorded each time.</summary>
public sealed class StaffRoster(IDbContextFactory<PortalDb> contexts, PersonalData personal)
{
    private const int MostPeople = 500;
    private const string Erased = "지워진 사람";
    private const string Somebody = "다른 사람";

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

    /// <summary>Names of people who work in the studio, for colleagues; empty for someone who does not work there.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ColleaguesAsync(Guid by, IReadOnlyCollection<Guid> people, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.Studio, ct)) return new Dictionary<Guid, string>();
        var users = await db.Set<PortalUser>().AsNoTracking().Where(u => people.Contains(u.Id)).OrderBy(u => u.Id).Take(MostPeople).ToListAsync(ct);
        return users.ToDictionary(u => u.Id, u => NameOf(u, by) ?? Erased);
    }

    /// <summary>Acts of the record, newest first; empty for someone who may not see them.</summary>
    public async Task<IReadOnlyList<RosterAct>> ActsAsync(Guid by, RecordAsk ask, int most, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ManagePeople, ct)) return [];
        return await NamedAsync(by, db.Set<StaffAct>().Where(a => (ask.By == null || a.By == ask.By) && (ask.Before == null || a.Id < ask.Before)), most, ct);
    }

    /// <summary>The newest acts on things (not on people), for everyone who works in the studio; those on one thing when it is named.</summary>
    public async Task<IReadOnlyList<RosterAct>> RecentAsync(Guid by, int most, string? subject = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.Studio, ct)) return [];
        return await NamedAsync(by, db.Set<StaffAct>().Where(a => a.Subject != null && (subject == null || a.Subject == subject)), most, ct);
    }

    /// <summary>The name of whoever last did this act to the subject, with 님, for a colleague whose own change came later; a common word when nobody knows.</summary>
    internal async Task<string> LastHandAsync(PortalDb db, string subject, string act, Guid? by, CancellationToken ct)
    {
        var last = await db.Set<StaffAct>().AsNoTracking().Where(a => a.Subject == subject && a.Act == act).OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        if (last?.By is not { } who) return Somebody;
        if (who == by) return "다른 창에서 본인";
        return await db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == who, ct) is { } user && NameOf(user, by) is { } name ? name + " 님" : Somebody;
    }

    private async Task<IReadOnlyList<RosterAct>> NamedAsync(Guid by, IQueryable<StaffAct> asked, int most, CancellationToken ct)
    {
        var acts = await asked.AsNoTracking().OrderByDescending(a => a.Id).Take(most).ToListAsync(ct);
        var names = await ColleaguesAsync(by, [.. acts.SelectMany(a => new[] { a.By, a.PersonId }).OfType<Guid>().Distinct()], ct);
        return [.. acts.Select(a => new RosterAct(
            a.Id, a.At, NameOf(a.By, names), a.Act, a.Subject,
            a.PersonId is { } whom ? names.GetValueOrDefault(whom, Erased) : a.SubjectName, a.Before, a.After, AddressOf(a, by)))];
    }

    private static string NameOf(Guid? by, IReadOnlyDictionary<Guid, string> names) =>
        by is not { } who ? "명령줄" : who == StaffRecord.Program ? "프로그램" : names.GetValueOrDefault(who, Erased);

    private string? AddressOf(StaffAct act, Guid by) =>
        act is { SealedDetail: { } address, PersonId: { } whom } ? personal.Open(address, PersonPlaces.Act(whom), new PersonalReading(by, ReadingPurpose.PeopleList)) : null;

    private string? NameOf(PortalUser user, Guid? by) =>
        user.SealedName is { } name ? personal.Open(name, PersonPlaces.Name(user.Id), new PersonalReading(by, ReadingPurpose.PeopleList)) : null;

    private string? EmailOf(PortalUser user, Guid by) =>
        user.SealedEmail is { } email ? personal.Open(email, PersonPlaces.Email(user.Id), new PersonalReading(by, ReadingPurpose.PeopleList)) : null;
}
