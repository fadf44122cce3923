using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Privacy;

/// <summary>
/// Looks at the keys before anything else runs. Keys are made once, for a database that never had any; in every other
/// case missing, foreign or damaged keys stop the start, because a new key over old data would lose it.
/// </summary>
public sealed class KeyStart(KeyFolder folder, MasterKeys masters, PersonKeys people, BlindIndex index, CookieKeys cookies, PortalWrites writes, TimeProvider clock)
{
    /// <summary>Makes or checks the keys.</summary>
    /// <exception cref="StartRefusedException">The keys are not those of this database.</exception>
    public async Task RunAsync(CancellationToken ct = default)
    {
        try
        {
            await writes.RunAsync(async (db, token) =>
            {
                // The write first, as everyone takes them who gives a new person a key within a write: the other way round two starts wait for each other.
                await using var turn = await folder.TakeTurnAsync(token);
                await JoinAsync(db, token);
            }, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"열쇠 폴더({folder.Root})를 읽거나 쓰지 못했습니다. 폴더의 주인과 권한을 봐 주세요.");
        }
        catch (Exception e) when (e is PersonalDataDamagedException or FormatException or OverflowException)
        {
            throw new StartRefusedException($"열쇠 폴더({folder.Root})의 파일이 망가졌거나 섞였습니다. 보관해 둔 열쇠 폴더를 통째로 되돌려 주세요. 아무것도 바꾸지 않았습니다.");
        }
    }

    /// <summary>Makes a new master key and new person keys; the old person keys still open what they sealed. Returns how many persons have a key.</summary>
    public async Task<int> RotateAsync(CancellationToken ct = default)
    {
        await using var turn = await folder.TakeTurnAsync(ct);
        var old = masters.Ids;
        var fresh = masters.Make();
        index.Rewrap(fresh);
        cookies.Rewrap(fresh);
        var count = people.Rotate(fresh);
        foreach (var id in old) masters.Erase(id);
        return count;
    }

    private async Task JoinAsync(PortalDb db, CancellationToken ct)
    {
        var known = await db.Set<KeySet>().AsNoTracking().SingleOrDefaultAsync(ct);
        // A portal that has sealed nothing yet, such as one restored without its keys, may begin with new ones.
        if (known is not null && masters.Ids.Count == 0 && !await db.Set<PersonKeyRecord>().AnyAsync(ct))
        {
            db.Remove(known);
            await db.SaveChangesAsync(ct);
            known = null;
        }

        if (known is null && masters.Ids.Count == 0 && people.Present.Count == 0)
        {
            masters.Make();
            index.Make();
        }

        if (known is not null && masters.Ids.Count == 0)
            throw new StartRefusedException($"열쇠가 없습니다({folder.Root}). 이 데이터베이스는 다른 곳에 열쇠가 있습니다. 설정 Portal:KeyDirectory를 보거나 보관해 둔 열쇠 폴더를 되돌려 주세요. 새 열쇠는 만들지 않았습니다.");
        // A first start that died between its two files leaves a master key and nothing sealed.
        if (known is null && !index.Exists && people.Present.Count == 0) index.Make();
        var mark = index.Mark;
        if (known is null) db.Add(new KeySet { Mark = mark, MadeAt = clock.GetUtcNow().UtcDateTime });
        else if (known.Mark != mark)
            throw new StartRefusedException($"열쇠 폴더({folder.Root})가 다른 포털의 것입니다. 설정 Portal:KeyDirectory를 봐 주세요. 아무것도 바꾸지 않았습니다.");
        await CheckPeopleAsync(db, ct);
        if (cookies.Exists) _ = cookies.Key;
        else cookies.Make();
    }

    private async Task CheckPeopleAsync(PortalDb db, CancellationToken ct)
    {
        var present = people.Present.ToHashSet();
        var destroyed = people.Destroyed.ToHashSet();
        var missing = 0;
        await foreach (var record in db.Set<PersonKeyRecord>().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (destroyed.Contains(record.PersonId)) record.DestroyedAt ??= clock.GetUtcNow().UtcDateTime;
            if (record.DestroyedAt is not null && present.Remove(record.PersonId)) people.Erase(record.PersonId);
            if (record.DestroyedAt is null && !present.Contains(record.PersonId)) missing++;
        }

        if (missing > 0)
            throw new StartRefusedException($"사람 {missing}명의 열쇠가 없습니다({folder.Root}). 보관해 둔 열쇠 폴더를 되돌려 주세요. 새 열쇠는 만들지 않았습니다.");
        foreach (var person in present) people.Versions(person);
    }
}
