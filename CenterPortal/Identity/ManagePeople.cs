using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>The outcome, with the link to hand over and whom it was made for.</summary>
public sealed record InvitationOutcome(string? Refusal, Uri? Link = null, Guid? PersonId = null) : AccountOutcome(Refusal);

/// <summary>
/// Inviting, roles, closing accounts, recovery. Each asks in its own write whether <c>by</c> may; null is the command
/// line. The last administrator with a way in stays.
/// </summary>
public sealed class ManagePeople(PortalWrites writes, PersonKeys keys, PersonalData personal, BlindIndex index, AccountLinks links, StaffRecord record, TimeProvider clock)
{
    private static readonly AccountOutcome Last = new("마지막 관리자입니다. 다른 관리자를 먼저 정해 주세요.");

    /// <summary>Invites a person; the link is shown to whoever invites, for handing over.</summary>
    public async Task<InvitationOutcome> InviteAsync(Guid? by, string email, string name, PortalRole role, CancellationToken ct = default)
    {
        if (People.Refusal(email, name) is { } wrong) return new InvitationOutcome(wrong);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManagePeople, token)) return new InvitationOutcome(AccountOutcome.NotAllowed.Refusal);
            if (await People.IsTakenAsync(db, index, email, token)) return new InvitationOutcome("이미 있는 사람입니다. 목록에서 찾아 주세요.");
            var user = await People.AddAsync(db, keys, personal, index, null, email, name, role, clock.GetUtcNow().UtcDateTime, token);
            record.Write(db, by, "초대", user, after: RoleNames.Of(role), email: email.Trim());
            return new InvitationOutcome(null, await links.IssueAsync(db, LinkKind.Invitation, user.Id, token), user.Id);
        }, ct);
    }

    /// <summary>A link by which a person sets a new way in; the old ways work until it is used.</summary>
    public Task<InvitationOutcome> RecoverAsync(Guid? by, Guid person, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManagePeople, token)) return new InvitationOutcome(AccountOutcome.NotAllowed.Refusal);
        if (await db.LoadPersonAsync(person, token) is not { } user) return new InvitationOutcome(AccountOutcome.NoPerson.Refusal);
        if (!user.IsOpen) return new InvitationOutcome("닫힌 계정입니다. 먼저 다시 열어 주세요.");
        record.Write(db, by, "되찾기 링크 만듦", user);
        return new InvitationOutcome(null, await links.IssueAsync(db, LinkKind.Recovery, user.Id, token));
    }, ct);

    /// <summary>The person with this e-mail, for the command line.</summary>
    public Task<Guid?> FindAsync(string email, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        var mark = index.Of(BlindLookup.Purpose, email);
        return (await db.Set<PortalUser>().SingleOrDefaultAsync(u => u.NormalizedEmail == mark, token))?.Id;
    }, ct);

    /// <summary>Gives a role and the permission to read personal data, or takes them.</summary>
    public Task<AccountOutcome> ChangeRoleAsync(Guid? by, Guid person, PortalRole role, bool readsPersonalData, CancellationToken ct = default) => ChangeAsync(by, person, async (db, user, token) =>
    {
        if (user.Role == role && user.ReadsPersonalData == readsPersonalData) return AccountOutcome.Done;
        if (user.Role == PortalRole.Administrator && role != PortalRole.Administrator && !await db.HasOtherAdministratorAsync(user.Id, token)) return Last;
        var before = RoleNames.Of(user);
        user.Become(role, readsPersonalData);
        record.Write(db, by, "역할 바꿈", user, before, RoleNames.Of(user));
        return AccountOutcome.Done;
    }, ct);

    /// <summary>Closes an account.</summary>
    public Task<AccountOutcome> DisableAsync(Guid? by, Guid person, CancellationToken ct = default) => ChangeAsync(by, person, async (db, user, token) =>
    {
        if (!user.IsOpen) return AccountOutcome.Done;
        if (user.Role == PortalRole.Administrator && !await db.HasOtherAdministratorAsync(user.Id, token)) return Last;
        var now = clock.GetUtcNow().UtcDateTime;
        user.Disable(by, now);
        await db.EndSessionsAsync(user.Id, now, but: null, token);
        record.Write(db, by, "계정 닫음", user, "열림", "닫힘");
        return AccountOutcome.Done;
    }, ct);

    /// <summary>Opens a closed account.</summary>
    public Task<AccountOutcome> EnableAsync(Guid? by, Guid person, CancellationToken ct = default) => ChangeAsync(by, person, (db, user, _) =>
    {
        if (user.IsOpen) return Task.FromResult(AccountOutcome.Done);
        if (user.SealedEmail is null) return Task.FromResult(new AccountOutcome("닫은 지 오래되어 개인정보를 지운 계정입니다. 새로 초대해 주세요."));
        user.Enable();
        record.Write(db, by, "계정 다시 엶", user, "닫힘", "열림");
        return Task.FromResult(AccountOutcome.Done);
    }, ct);

    private Task<AccountOutcome> ChangeAsync(Guid? by, Guid person, Func<PortalDb, PortalUser, CancellationToken, Task<AccountOutcome>> change, CancellationToken ct) => writes.RunAsync(async (db, token) =>
        !await db.MayAsync(by, Policies.ManagePeople, token) ? AccountOutcome.NotAllowed
        : await db.LoadPersonAsync(person, token) is { } user ? await change(db, user, token)
        : AccountOutcome.NoPerson, ct);
}

/// <summary>Roles in words.</summary>
public static class RoleNames
{
    /// <summary>The role's name.</summary>
    public static string Of(PortalRole role) => role switch
    {
        PortalRole.Administrator => "관리자",
        PortalRole.Editor => "편집자",
        PortalRole.Author => "글쓴이",
        _ => "회원",
    };

    /// <summary>The role with the extra permission.</summary>
    public static string Of(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Of(user.Role) + (user.ReadsPersonalData ? ", 개인정보 열람" : "");
    }
}
