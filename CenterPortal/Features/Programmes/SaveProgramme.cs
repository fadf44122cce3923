using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Features.Programmes.Studio;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>What became of a save.</summary>
/// <param name="Refusal">One Korean sentence; null when it was done.</param>
/// <param name="Wrongs">What is wrong, by field.</param>
/// <param name="Now">What is stored now; when someone else saved meanwhile, theirs.</param>
/// <param name="IsStale">Someone else saved since the person began; nothing was written.</param>
public sealed record ProgrammeSaved(string? Refusal, int Id = 0, ProgrammeDraft? Now = null, IReadOnlyDictionary<string, string>? Wrongs = null, bool IsStale = false)
{
    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>Writes a programme, a new one or one that is there. A stale save changes nothing and says so.</summary>
public sealed class SaveProgramme(PortalWrites writes, PictureUses uses, PictureSizes sizes, TeamBook teams, StaffRecord record, TimeProvider clock)
{
    private const string LookAgain = "고칠 칸이 있습니다. 표시한 칸을 보아 주세요.";

    /// <summary>Saves.</summary>
    /// <param name="id">The programme; null for a new one, which begins hidden.</param>
    public Task<ProgrammeSaved> HandleAsync(int? id, ProgrammeDraft draft, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var wanted = draft.Tidied();
        if (ProgrammeRules.WrongsOf(wanted, id is null) is { Count: > 0 } wrongs) return Task.FromResult(new ProgrammeSaved(LookAgain, Wrongs: wrongs));
        return writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageProgrammes, token)) return new ProgrammeSaved(ProgrammeOutcome.NotAllowed.Refusal);
            if (await LostAsync(db, wanted, id is null, token) is { } lost) return lost;
            return id is { } there ? await ChangeAsync(db, there, wanted, by, token) : await AddAsync(db, wanted, by, token);
        }, ct);
    }

    private async Task<ProgrammeSaved> AddAsync(PortalDb db, ProgrammeDraft wanted, Guid? by, CancellationToken ct)
    {
        var slug = wanted.Slug.Length > 0 ? wanted.Slug : ProgrammeSlugs.Of(wanted.Name);
        if (!ProgrammeSlugs.IsUsable(slug) || await db.Set<Programme>().AnyAsync(p => p.Slug == slug, ct)) slug = await db.FreeSlugAsync(slug, ct);
        var order = await db.Set<Programme>().MaxAsync(p => (int?)p.Order, ct) ?? 0;
        var programme = new Programme { Slug = slug, Name = wanted.Name, KindSlug = wanted.Kind, Order = order + 1 };
        var now = clock.GetUtcNow().UtcDateTime;
        programme.Hide(by, now);
        db.Add(programme);
        wanted.WriteInto(programme);
        await db.SaveChangesAsync(ct);
        return await KeepAsync(db, programme, "체험 더함", by, now, ct);
    }

    private async Task<ProgrammeSaved> ChangeAsync(PortalDb db, int id, ProgrammeDraft wanted, Guid? by, CancellationToken ct)
    {
        if (await db.LoadWrittenAsync(id, ct) is not { } programme) return new ProgrammeSaved(ProgrammeOutcome.NoProgramme.Refusal);
        var stored = programme.ToDraft();
        if (wanted.TextVersion < programme.TextVersion) return new ProgrammeSaved("그 사이에 다른 사람이 이 체험을 고쳤습니다. 어떻게 할지 골라 주세요.", id, stored, IsStale: true);
        if (wanted.IsSame(stored)) return new ProgrammeSaved(null, id, stored);
        wanted.WriteInto(programme);
        return await KeepAsync(db, programme, "체험 고침", by, clock.GetUtcNow().UtcDateTime, ct);
    }

    private async Task<ProgrammeSaved> KeepAsync(PortalDb db, Programme programme, string act, Guid? by, DateTime now, CancellationToken ct)
    {
        programme.Rewrite(now);
        await uses.SetAsync(db, ProgrammeChanges.SubjectOf(programme.Id), [.. programme.Pictures.Select(p => p.PictureId)], ct);
        record.Note(db, by, act, programme.Subject());
        await db.LogProgrammeAsync(programme, "written", now, ct);
        return new ProgrammeSaved(null, programme.Id, programme.ToDraft());
    }

    // What was there when the person chose it may be gone by now.
    private async Task<ProgrammeSaved?> LostAsync(PortalDb db, ProgrammeDraft wanted, bool isNew, CancellationToken ct)
    {
        if (!await db.Set<ProgrammeKind>().AnyAsync(k => k.Slug == wanted.Kind, ct)) return Wrong("kind", "그 갈래가 없어졌습니다. 다시 골라 주세요.");
        var working = (await teams.AllAsync(db, ct)).Select(t => t.Id).ToHashSet();
        if (!wanted.Teams.All(working.Contains)) return Wrong("teams", "닫힌 사업단이 들어 있습니다. 다시 골라 주세요.");
        var found = await sizes.FindAsync(db, [.. wanted.Pictures.Select(p => p.Id)], ct);
        if (!wanted.Pictures.All(p => found.ContainsKey(p.Id))) return Wrong("pictures", "사라진 사진이 있습니다. 빼고 다시 저장해 주세요.");
        return isNew && wanted.Slug.Length > 0 && await db.Set<Programme>().AnyAsync(p => p.Slug == wanted.Slug, ct) ? Wrong("slug", "이미 쓰고 있는 주소입니다. 다른 말로 적어 주세요.") : null;
    }

    private static ProgrammeSaved Wrong(string field, string sentence) => new(LookAgain, Wrongs: new Dictionary<string, string>(StringComparer.Ordinal) { [field] = sentence });
}
