using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Centre;

/// <summary>What became of a change of the centre.</summary>
/// <param name="Refusal">One Korean sentence that says what to do; null when it was done.</param>
/// <param name="Wrong">What is wrong with single fields, by their words.</param>
/// <param name="Now">The words as they stand when someone else changed the same field meanwhile.</param>
public sealed record CentreOutcome(string? Refusal, IReadOnlyDictionary<string, string>? Wrong = null, CentreWords? Now = null)
{
    /// <summary>It was done.</summary>
    public static readonly CentreOutcome Done = new((string?)null);

    /// <summary>The one who asked may not.</summary>
    public static readonly CentreOutcome NotAllowed = new("센터 설정은 편집자가 바꿉니다. 편집자에게 부탁해 주세요.");

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>
/// Changes what the centre says of itself. Only the fields that the person changed are written, so two people at different
/// fields do not stand in each other's way; at the same field the later one is told and nothing is lost.
/// </summary>
public sealed class ChangeCentre(PortalWrites writes, StaffRecord record, StaffRoster roster, TimeProvider clock)
{
    private const int LongestInRecord = 200;

    /// <summary>Changes from what the person saw to what they want; words that stand already change nothing.</summary>
    public async Task<CentreOutcome> HandleAsync(CentreWords known, CentreWords wanted, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(wanted);
        var (seen, words) = (known.Tidied(), wanted.Tidied());
        var touched = CentreField.All.Where(f => f.Of(seen) != f.Of(words)).ToArray();
        var wrong = touched.Select(f => (f.Id, Sentence: f.RefusalOf(f.Of(words)))).Where(w => w.Sentence is not null).ToDictionary(w => w.Id, w => w.Sentence!, StringComparer.Ordinal);
        if (wrong.Count > 0) return new CentreOutcome("저장하지 않았습니다. 칸 아래에 적힌 대로 고쳐 주세요.", wrong);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageCentre, token)) return CentreOutcome.NotAllowed;
            var centre = await db.LoadCentreAsync(token);
            var stands = CentreWords.Of(centre).Tidied();
            var clashes = touched.Where(f => f.Of(stands) != f.Of(seen) && f.Of(stands) != f.Of(words)).ToArray();
            if (clashes.Length > 0)
                return new CentreOutcome(await ToldAsync(db, clashes[0], by, token), clashes.ToDictionary(f => f.Id, f => "지금 저장된 것: " + f.Of(stands), StringComparer.Ordinal), stands);
            var changed = touched.Where(f => f.Of(stands) != f.Of(words)).ToArray();
            if (changed.Length == 0) return CentreOutcome.Done;
            foreach (var field in changed)
                record.Note(db, by, Act(field), centre.Subject(), Short(field.Of(stands)), Short(field.Of(words)));
            centre.Say(changed.Aggregate(stands, (said, field) => field.With(said, field.Of(words))));
            db.LogCentre(centre, clock.GetUtcNow().UtcDateTime);
            return CentreOutcome.Done;
        }, ct);
    }

    private async Task<string> ToldAsync(PortalDb db, CentreField field, Guid? by, CancellationToken ct) =>
        $"그 사이에 {await roster.LastHandAsync(db, CentreChanges.SubjectId, Act(field), by, ct)}이 ‘{field.Name}’ 칸을 바꿨습니다. 적으신 것은 그대로 있으니, 견주어 보고 다시 저장해 주세요.";

    private static string Act(CentreField field) => field.Name + " 바꿈";

    private static string Short(string text) => text.Length <= LongestInRecord ? text : text[..LongestInRecord] + "…";
}

/// <summary>How this feature loads its record and writes to the change log.</summary>
internal static class CentreChanges
{
    /// <summary>The change log's topic.</summary>
    public const string Topic = Contract.CentreProfiles.ChangeTopic;

    /// <summary>The centre in the record of acts and among those who show pictures.</summary>
    public const string SubjectId = "centre/1";

    public static ActSubject Subject(this Centre centre) => new(SubjectId, centre.Name);

    public static Task<Centre> LoadCentreAsync(this PortalDb db, CancellationToken ct) => db.Set<Centre>().SingleAsync(c => c.Id == Centre.OnlyId, ct);

    /// <summary>Marks the centre as changed and tells readers.</summary>
    public static void LogCentre(this PortalDb db, Centre centre, DateTime now)
    {
        centre.Touch(now);
        db.LogChange(Topic, "1", centre.Version, "changed", now);
    }
}
