using CenterPortal.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Identity;

/// <summary>Single-use links, used once, twice, late, together.</summary>
public class LinkTests
{
    [Fact]
    public async Task The_first_link_makes_the_first_administrator_and_no_second()
    {
        await using var portal = await Accounts.StartAsync();
        var link = await portal.SetupLinkAsync();
        var accept = portal.Get<AcceptLink>();

        var first = await accept.HandleAsync(new LinkAnswer(link.Word(), "one@example.org", "하나", Accounts.Password));
        var again = await accept.HandleAsync(new LinkAnswer(link.Word(), "two@example.org", "둘", Accounts.Password));

        Assert.True(first.IsDone);
        Assert.Equal(AcceptLink.Ended, again.Refusal);
        Assert.Equal(PortalRole.Administrator, (await portal.ReadAsync(db => db.Set<PortalUser>().SingleAsync())).Role);
        Assert.Null(await portal.Get<AccountLinks>().OpenSetupAsync());
    }

    [Fact]
    public async Task Of_many_answers_at_once_one_wins()
    {
        await using var portal = await Accounts.StartAsync();
        var word = (await portal.SetupLinkAsync()).Word();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => portal.Get<AcceptLink>().HandleAsync(new LinkAnswer(word, $"n{n}@example.org", "이름", Accounts.Password))));
        Assert.Single(outcomes, o => o.IsDone);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<PortalUser>().CountAsync()));
    }

    [Fact]
    public async Task A_link_is_good_for_thirty_minutes_and_a_new_start_ends_the_old_one()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-23T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var portal = await Accounts.StartAsync(clock: clock);
        var (early, late) = (await portal.SetupLinkAsync(), await portal.SetupLinkAsync());
        var accept = portal.Get<AcceptLink>();

        Assert.Equal(AcceptLink.Ended, (await accept.HandleAsync(new LinkAnswer(early.Word(), "one@example.org", "하나", Accounts.Password))).Refusal);
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(AcceptLink.Ended, (await accept.HandleAsync(new LinkAnswer(late.Word(), "one@example.org", "하나", Accounts.Password))).Refusal);

        using var client = new FormClient(portal);
        using var page = await client.GetAsync(late.AbsolutePath);
        Assert.Contains("쓸 수 없는 링크입니다", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_up_link_is_worth_nothing_once_there_is_an_administrator()
    {
        await using var portal = await Accounts.StartAsync();
        var link = await portal.SetupLinkAsync();
        await portal.PersonAsync("other@example.org", PortalRole.Administrator);
        using var client = new FormClient(portal);
        using var answer = await client.SendAsync(link.AbsolutePath, "link", ("name", "하나"), ("email", "one@example.org"), ("password", Accounts.Password));
        Assert.Contains("쓸 수 없는 링크입니다", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<PortalUser>().CountAsync()));
        Assert.Null(await portal.Get<AccountLinks>().OpenSetupAsync());
    }

    [Fact]
    public async Task Looking_at_a_link_does_not_use_it_up_and_the_database_does_not_know_its_word()
    {
        await using var portal = await Accounts.StartAsync();
        var link = await portal.SetupLinkAsync();
        using var client = new FormClient(portal);
        for (var look = 0; look < 3; look++)
        {
            using var page = await client.GetAsync(link.AbsolutePath);
            Assert.Contains("첫 관리자 만들기", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var answer = await client.SendAsync(link.AbsolutePath, "link", ("name", "하나"), ("email", "one@example.org"), ("password", Accounts.Password));
        Assert.EndsWith("/studio", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Word(), await portal.ReadAsync(db => db.Set<AccountLink>().Select(l => l.Hash).ToListAsync()));
        using var used = await client.GetAsync(link.AbsolutePath);
        Assert.Contains("쓸 수 없는 링크입니다", await used.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recovery_takes_the_old_ways_away()
    {
        await using var portal = await Accounts.StartAsync();
        var admin = await portal.AdministratorAsync();
        var link = (await portal.Get<ManagePeople>().RecoverAsync(by: null, admin)).Link!;
        Assert.NotNull(await portal.Get<PasswordSignIn>().HandleAsync(Accounts.AdministratorEmail, Accounts.Password));

        Assert.True((await portal.Get<AcceptLink>().HandleAsync(new LinkAnswer(link.Word(), null, null, "새로 정한 긴 비밀번호 하나"))).IsDone);

        Assert.Null(await portal.Get<PasswordSignIn>().HandleAsync(Accounts.AdministratorEmail, Accounts.Password));
        Assert.NotNull(await portal.Get<PasswordSignIn>().HandleAsync(Accounts.AdministratorEmail, "새로 정한 긴 비밀번호 하나"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("password12345")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("qwertyuiop123")]
    [InlineData("123456789012")]
    [InlineData("monkey1monkey1")]
    [InlineData("관리자관리자관리자관리자")]
    public void Passwords_that_everybody_tries_are_refused(string password) => Assert.NotNull(PasswordRules.Refusal(password));

    [Theory]
    [InlineData(Accounts.Password)]
    [InlineData("correct horse battery staple")]
    [InlineData("xk3-vale-morning")]
    public void Others_will_do(string password) => Assert.Null(PasswordRules.Refusal(password));

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task The_command_line_prints_one_link_for_a_person_and_one_sentence_for_nobody()
    {
        var portal = await Accounts.StartAsync();
        try
        {
            await portal.StopAsync();
            var added = await PortalProcess.RunAsync(portal.Folder, "staff", "add", "new@example.org", "--role", "editor");
            Assert.True(added.ExitCode == 0, added.Errors);
            Assert.Contains("/account/link/", added.Output, StringComparison.Ordinal);
            var nobody = await PortalProcess.RunAsync(portal.Folder, "staff", "recover", "nobody@example.org");
            Assert.Equal(1, nobody.ExitCode);
            Assert.Contains("그 이메일을 쓰는 사람이 없습니다", nobody.Errors, StringComparison.Ordinal);
            Assert.Equal(2, (await PortalProcess.RunAsync(portal.Folder, "staff", "add", "x@example.org", "--role", "king")).ExitCode);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(portal.Folder, recursive: true);
        }
    }
}
