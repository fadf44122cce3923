using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>
/// Takes back an invitation that nobody used: the link ends, the account goes, and the person's key with it, so that the
/// e-mail and name of someone who never came are kept nowhere.
/// </summary>
public sealed class WithdrawInvitation(PortalWrites writes, PersonKeys keys, StaffRecord record)
{
    private static readonly AccountOutcome Used = new("이미 초대를 받아들인 사람입니다. 대신 계정을 닫아 주세요.");

    /// <summary>Takes it back; <paramref name="by"/> is null for the command line.</summary>
    public async Task<AccountOutcome> HandleAsync(Guid? by, Guid person, CancellationToken ct = default)
    {
        var outcome = await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManagePeople, token)) return AccountOutcome.NotAllowed;
            if (await db.LoadPersonAsync(person, token) is not { } user) return AccountOutcome.NoPerson;
            if (user.PasswordHash is not null || await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == person, token)) return Used;
            await db.Set<AccountLink>().Where(l => l.PersonId == person).ExecuteDeleteAsync(token);
            db.Remove(user);
            record.Write(db, by, "초대 거둠", user);
            return AccountOutcome.Done;
        }, ct);
        if (outcome.IsDone) await keys.DestroyAsync(person, ct);
        return outcome;
    }
}
