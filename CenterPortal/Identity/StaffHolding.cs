using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>Accounts of people who work on the portal. A closed one keeps its name as long as the record of rights must be kept.</summary>
internal sealed class StaffHolding : IPersonalHolding
{
    /// <summary>The three years come from 개인정보의 안전성 확보조치 기준 제5조 제3항: who had which right is kept that long.</summary>
    public static readonly ProcessingPurpose Described = new(
        "staff",
        "누리집 직원 계정",
        "누리집에서 일하는 직원을 알아보고, 누가 무엇을 바꾸었는지 남깁니다.",
        "이름, 이메일, 로그인 방법(비밀번호의 해시나 패스키), 로그인한 때와 브라우저 종류",
        "근로계약의 이행과 법령상 의무(개인정보 보호법 제15조 제1항 제2호, 제4호)",
        "계정을 닫은 날부터 3년",
        new Period(Years: 3),
        IsMandatory: true,
        "직원 계정을 만들 수 없습니다.",
        Version: 1);

    public string Purpose => Described.Key;

    public async Task<IReadOnlyList<Guid>> DueAsync(PortalDb db, DateTime now, int most, CancellationToken ct)
    {
        var before = Described.Keep.EndedBefore(now);
        return await db.Set<PortalUser>().Where(u => u.DisabledAt < before && u.SealedEmail != null).OrderBy(u => u.DisabledAt).Take(most).Select(u => u.Id).ToListAsync(ct);
    }

    public async Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct)
    {
        if (await db.LoadPersonAsync(person, ct) is not { } user) return;
        user.Forget();
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == person).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == person).ExecuteDeleteAsync(ct);
        await db.Set<AccountLink>().Where(l => l.PersonId == person).ExecuteDeleteAsync(ct);
        await db.Set<Session>().Where(s => s.PersonId == person).ExecuteDeleteAsync(ct);
    }

    public Task<bool> StillNeedsAsync(PortalDb db, Guid person, DateTime now, CancellationToken ct) => db.Set<PortalUser>().AnyAsync(u => u.Id == person && u.SealedEmail != null, ct);
}
