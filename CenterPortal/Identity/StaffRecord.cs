using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Identity;

/// <summary>Writes down what was done to accounts, and tells every process that someone's standing changed.</summary>
public sealed class StaffRecord(PersonalData personal, TimeProvider clock)
{
    /// <summary>The change log's topic of people.</summary>
    public const string Topic = "person";

    /// <summary>Stands for the program in the place of a person, for acts that it does by itself.</summary>
    public static readonly Guid Program = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /// <summary>Adds an act done to a thing, such as an article or a setting, to the write.</summary>
    /// <param name="at">When (UTC), for an act that another row names by its instant; null is now.</param>
    public void Note(PortalDb db, Guid? by, string act, ActSubject subject, string? before = null, string? after = null, DateTime? at = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(subject);
        db.Add(new StaffAct
        {
            At = at ?? clock.GetUtcNow().UtcDateTime,
            By = by,
            Act = act,
            Subject = subject.Id,
            SubjectName = subject.Name,
            Before = before,
            After = after,
        });
    }

    /// <summary>Adds an act to the write. <paramref name="email"/> is sealed by the key of the person concerned.</summary>
    public void Write(PortalDb db, Guid? by, string act, PortalUser person, string? before = null, string? after = null, string? email = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(person);
        db.Add(new StaffAct
        {
            At = clock.GetUtcNow().UtcDateTime,
            By = by,
            Act = act,
            PersonId = person.Id,
            Before = before,
            After = after,
            SealedDetail = email is null ? null : personal.Seal(PersonPlaces.Act(person.Id), person.Id, email),
        });
        db.LogChange(Topic, person.Id.ToString("N"), person.Version, "standing", clock.GetUtcNow().UtcDateTime);
    }
}

/// <summary>What an act of staff was done to when that is no person.</summary>
/// <param name="Id">Kind and id, such as <c>article/42</c>.</param>
/// <param name="Name">How people call it now, such as its title.</param>
public sealed record ActSubject(string Id, string Name);

/// <summary>What became of a use case about accounts: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
public record AccountOutcome(string? Refusal)
{
    /// <summary>It was done.</summary>
    public static readonly AccountOutcome Done = new((string?)null);

    /// <summary>The one who asked may not.</summary>
    public static readonly AccountOutcome NotAllowed = new("이 일은 관리자만 할 수 있습니다.");

    /// <summary>There is no such person.</summary>
    public static readonly AccountOutcome NoPerson = new("그런 사람이 없습니다. 목록에서 다시 골라 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}
