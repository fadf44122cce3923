using CenterPortal.Data;
using CenterPortal.Features.Articles.Studio.Queries;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>A kept question as its person sees it.</summary>
public sealed record FilterChoice(Guid Id, string Name, string Address);

/// <summary>Keeps, renames and forgets questions to the list; each person has their own and nobody sees another's.</summary>
public sealed class SaveFilter(PortalWrites writes, IDbContextFactory<PortalDb> contexts)
{
    private static readonly Outcome None = new("그런 보기가 없습니다. 목록에서 다시 골라 주세요.");
    private static readonly Outcome Taken = new("같은 이름의 보기가 있습니다. 이름을 바꿔 주세요.");

    /// <summary>The person's own, by name.</summary>
    public async Task<IReadOnlyList<FilterChoice>> ListAsync(Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<SavedFilter>().AsNoTracking().Where(f => f.PersonId == by).OrderBy(f => f.Name).Take(SavedFilter.Most)
            .Select(f => new FilterChoice(f.Id, f.Name, f.Address)).ToListAsync(ct);
    }

    /// <summary>Keeps the question under a name.</summary>
    public async Task<Outcome> HandleAsync(Guid by, string name, ArticleAsk ask, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (Refusal(name) is { } wrong) return wrong;
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.Write, token)) return Outcome.NotAllowed;
            if (await db.Set<SavedFilter>().CountAsync(f => f.PersonId == by, token) >= SavedFilter.Most) return new Outcome($"보기는 {SavedFilter.Most}개까지 둘 수 있습니다. 쓰지 않는 것을 지워 주세요.");
            if (await IsTakenAsync(db, by, name, token)) return Taken;
            db.Add(new SavedFilter { PersonId = by, Name = name.Trim(), Address = (ask with { Page = 1 }).Address });
            return Outcome.Done;
        }, ct);
    }

    /// <summary>Gives it another name.</summary>
    public async Task<Outcome> RenameAsync(Guid by, Guid id, string name, CancellationToken ct = default)
    {
        if (Refusal(name) is { } wrong) return wrong;
        return await OwnAsync(by, id, async (db, filter, token) =>
        {
            if (filter.Name == name.Trim()) return Outcome.Done;
            if (await IsTakenAsync(db, by, name, token)) return Taken;
            filter.Name = name.Trim();
            return Outcome.Done;
        }, ct);
    }

    /// <summary>Forgets it.</summary>
    public Task<Outcome> DeleteAsync(Guid by, Guid id, CancellationToken ct = default) => OwnAsync(by, id, (db, filter, _) =>
    {
        db.Remove(filter);
        return Task.FromResult(Outcome.Done);
    }, ct);

    private Task<Outcome> OwnAsync(Guid by, Guid id, Func<PortalDb, SavedFilter, CancellationToken, Task<Outcome>> act, CancellationToken ct) => writes.RunAsync(async (db, token) =>
        !await db.MayAsync(by, Policies.Write, token) ? Outcome.NotAllowed
        : await db.Set<SavedFilter>().SingleOrDefaultAsync(f => f.Id == id && f.PersonId == by, token) is { } filter ? await act(db, filter, token)
        : None, ct);

    private static Outcome? Refusal(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Trim().Length > SavedFilter.LongestName ? new Outcome($"보기의 이름을 {SavedFilter.LongestName}자 안으로 적어 주세요.") : null;

    private static Task<bool> IsTakenAsync(PortalDb db, Guid by, string name, CancellationToken ct)
    {
        var called = name.Trim();
        return db.Set<SavedFilter>().AnyAsync(f => f.PersonId == by && f.Name == called, ct);
    }
}
