using System.Net.Mail;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Html;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>What a person answers on the page of a single-use link: a passkey or a password.</summary>
/// <param name="Word">The link's word.</param>
/// <param name="Email">For the first administrator.</param>
/// <param name="Name">For the first administrator.</param>
/// <param name="Password">The password, when the person chose one.</param>
/// <param name="Passkey">The passkey, when the person chose one.</param>
/// <param name="PasskeyOf">The person whom the browser stored the passkey for.</param>
public sealed record LinkAnswer(string? Word, string? Email, string? Name, string? Password, UserPasskeyInfo? Passkey = null, Guid? PasskeyOf = null);

/// <summary>The outcome, with the person who can now sign in.</summary>
public sealed record LinkOutcome(string? Refusal, Guid? PersonId = null) : AccountOutcome(Refusal);

/// <summary>Takes up a single-use link: the way in is set and the link ended in one write, so two answers cannot both win.</summary>
public sealed class AcceptLink(PortalWrites writes, PersonKeys keys, PersonalData personal, BlindIndex index, StaffRecord record, IPasswordHasher<PortalUser> hasher, TimeProvider clock)
{
    /// <summary>The link was used or is too old.</summary>
    public const string Ended = "이 링크는 이미 썼거나 기한이 지났습니다. 보내 주신 분께 새 링크를 받아 주세요.";

    /// <summary>Sets the way in.</summary>
    public async Task<LinkOutcome> HandleAsync(LinkAnswer answer, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Passkey is null && PasswordRules.Refusal(answer.Password) is { } weak) return new LinkOutcome(weak);
        return await writes.RunAsync(async (db, token) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await AccountLinks.FindAsync(db, answer.Word, token) is not { } link || !link.IsGood(now)) return new LinkOutcome(Ended);
            PortalUser? user;
            if (link.Kind == LinkKind.Setup)
            {
                // Someone may have become administrator by the command line since it was printed.
                if (await db.AdministratorsWithAWayIn().AnyAsync(token)) return new LinkOutcome(Ended);
                if (await People.IsTakenAsync(db, index, answer.Email, token)) return new LinkOutcome("그 이메일은 이미 쓰고 있습니다.");
                if (People.Refusal(answer.Email, answer.Name) is { } wrong) return new LinkOutcome(wrong);
                user = await People.AddAsync(db, keys, personal, index, answer.PasskeyOf, answer.Email!, answer.Name!, PortalRole.Administrator, now, token);
            }
            else
            {
                user = await db.LoadPersonAsync(link.PersonId!.Value, token);
                if (user is not { IsOpen: true } || (answer.PasskeyOf is { } of && of != user.Id)) return new LinkOutcome(Ended);
            }

            await SetAsync(db, user, link.Kind, answer, now, token);
            link.End(now);
            return new LinkOutcome(null, user.Id);
        }, ct);
    }

    private async Task SetAsync(PortalDb db, PortalUser user, LinkKind kind, LinkAnswer answer, DateTime now, CancellationToken ct)
    {
        using var store = new PortalUserStore(db, personal);
        if (kind == LinkKind.Recovery)
        {
            // Whoever recovers may have lost the old ways to someone else.
            foreach (var old in await store.GetPasskeysAsync(user, ct))
                await store.RemovePasskeyAsync(user, old.CredentialId, ct);
            (user.PasswordHash, user.TwoFactorEnabled) = (null, false);
            await store.SetAuthenticatorKeyAsync(user, TimeCodes.NewKey(), ct);
        }

        if (answer.Passkey is { } passkey) await store.AddOrUpdatePasskeyAsync(user, passkey, ct);
        else user.PasswordHash = hasher.HashPassword(user, answer.Password!);
        user.Renew();
        await db.EndSessionsAsync(user.Id, now, but: null, ct);
        record.Write(db, user.Id, kind switch { LinkKind.Setup => "첫 관리자 만듦", LinkKind.Invitation => "초대 받아들임", _ => "로그인 방법 되찾음" }, user, after: answer.Passkey is null ? "비밀번호" : "패스키");
    }
}

/// <summary>Adding a person, for the handlers that may.</summary>
internal static class People
{
    private const int LongestName = 40;
    private const int LongestEmail = 254;

    public static string? Refusal(string? email, string? name)
    {
        string?[] wrong = [NameRefusal(name), EmailRefusal(email)];
        return wrong.Any(w => w is not null) ? string.Join(' ', wrong.OfType<string>()) : null;
    }

    private static string? EmailRefusal(string? email) =>
        !MailAddress.TryCreate(email?.Trim(), out var address) || address.Address != email!.Trim() || email.Length > LongestEmail ? "이메일 주소를 이름@예시.or.kr처럼 적어 주세요." : null;

    private static string? NameRefusal(string? name) => name?.Trim() is not { Length: > 0 and <= LongestName } ? $"이름을 1자에서 {LongestName}자 사이로 적어 주세요."
        : HiddenSigns.In(name) ? "이름에 보이지 않는 부호가 있습니다. 지우고 다시 적어 주세요." : null;

    public static async Task<bool> IsTakenAsync(PortalDb db, BlindIndex index, string? email, CancellationToken ct)
    {
        var mark = index.Of(BlindLookup.Purpose, email ?? "");
        return await db.Set<PortalUser>().AnyAsync(u => u.NormalizedEmail == mark, ct);
    }

    public static async Task<PortalUser> AddAsync(PortalDb db, PersonKeys keys, PersonalData personal, BlindIndex index, Guid? id, string email, string name, PortalRole role, DateTime now, CancellationToken ct)
    {
        var user = new PortalUser { CreatedAt = now };
        if (id is { } known) (user.Id, user.UserName) = (known, known.ToString("N"));
        await keys.BeginAsync(db, user.Id, ct);
        user.SealedEmail = personal.Seal(PersonPlaces.Email(user.Id), user.Id, email.Trim());
        user.SealedName = personal.Seal(PersonPlaces.Name(user.Id), user.Id, name.Trim());
        user.NormalizedEmail = index.Of(BlindLookup.Purpose, email);
        user.NormalizedUserName = index.Of(BlindLookup.Purpose, user.UserName!);
        user.Become(role, readsPersonalData: false);
        db.Add(user);
        // The rows that follow refer to it.
        await db.SaveChangesAsync(ct);
        return user;
    }
}
