using CenterPortal.Features.Privacy;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Identity;

[Trait(Speed.Name, Speed.Drill)]
public class StaffHoldingTests
{
    [Fact]
    public async Task An_account_closed_for_three_years_loses_name_and_e_mail()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero));
        await using var portal = await Accounts.StartAsync(clock: clock);
        var admin = await portal.AdministratorAsync();
        var former = await portal.PersonAsync("former@example.org", PortalRole.Editor);
        Assert.True((await portal.Get<ManagePeople>().DisableAsync(admin, former)).IsDone);

        clock.SetUtcNow(new DateTimeOffset(2029, 11, 26, 14, 0, 0, TimeSpan.Zero));
        await portal.Get<DestructionJob>().RunAsync(CancellationToken.None);
        Assert.NotNull((await portal.UserAsync(former)).SealedEmail);

        clock.SetUtcNow(new DateTimeOffset(2029, 11, 26, 16, 0, 0, TimeSpan.Zero));
        await portal.Get<DestructionJob>().RunAsync(CancellationToken.None);
        var gone = await portal.UserAsync(former);
        Assert.Equal((null, null, null, null), (gone.SealedEmail, gone.SealedName, gone.NormalizedEmail, gone.PasswordHash));
        Assert.True(portal.Get<PersonalData>().IsDestroyed(former));
        Assert.False(portal.Get<PersonalData>().IsDestroyed(admin));
        Assert.Contains("새로 초대", (await portal.Get<ManagePeople>().EnableAsync(admin, former)).Refusal, StringComparison.Ordinal);
        Assert.Equal(("프로그램", "누리집 직원 계정", "1명"), (await portal.Get<StaffRoster>().ActsAsync(admin, new RecordAsk(), 5)).Where(a => a.Act == "개인정보 파기").Select(a => (a.By, a.Name, a.After)).Single());
        Assert.Contains((await portal.Get<StaffRoster>().ListAsync(admin)), p => p.Id == former && p.Name is null && p.Email is null);
    }
}
