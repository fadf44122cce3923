using System.Net;
using CenterPortal.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Identity;

/// <summary>Strangers who guess.</summary>
public class GuessingTests
{
    [Fact]
    public async Task A_thousand_guesses_at_one_account_hold_its_password_back_and_nothing_else()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-23T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var portal = await Accounts.StartAsync(clock: clock);
        var admin = await portal.AdministratorAsync();
        var door = portal.Get<PasswordSignIn>();
        for (var guess = 0; guess < 1000; guess++) Assert.Null(await door.HandleAsync(Accounts.AdministratorEmail, $"추측하는 말 {guess}번째"));

        Assert.Null(await door.HandleAsync(Accounts.AdministratorEmail, Accounts.Password));
        // What a passkey opens asks only whether the account is open.
        Assert.True((await portal.UserAsync(admin)).IsOpen);
        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotNull(await door.HandleAsync(Accounts.AdministratorEmail, Accounts.Password));
    }

    [Fact]
    public async Task Right_and_wrong_with_and_without_an_account_cost_the_same_work()
    {
        var hasher = new CountingHasher();
        await using var portal = await Accounts.StartAsync(hasher);
        var admin = await portal.AdministratorAsync();
        var closed = await portal.PersonAsync("closed@example.org", PortalRole.Author);
        await portal.Get<ManagePeople>().DisableAsync(admin, closed);
        await portal.Get<ManagePeople>().InviteAsync(admin, "invited@example.org", "초대", PortalRole.Author);
        var door = portal.Get<PasswordSignIn>();
        string[] emails = [Accounts.AdministratorEmail, "nobody@example.org", "closed@example.org", "invited@example.org", "not an e-mail", ""];

        foreach (var email in emails)
        {
            var before = hasher.Verified;
            Assert.Null(await door.HandleAsync(email, "틀린 비밀번호입니다"));
            Assert.Equal(1, hasher.Verified - before);
        }

        Assert.Equal(emails.Length, await portal.ReadAsync(db => db.Set<SignInFailures>().CountAsync()));
    }

    [Fact]
    [Trait(Speed.Name, Speed.Drill)]
    public async Task The_page_answers_the_same_whoever_is_asked_about()
    {
        await using var portal = await Accounts.StartAsync();
        await portal.AdministratorAsync();
        var answers = new List<string>();
        foreach (var email in new[] { "admin@example.org", "nobod@example.org" })
        {
            for (var guess = 0; guess < 12; guess++)
            {
                using var client = new FormClient(portal);
                using var answer = await client.SignInAsync(email, "틀린 비밀번호입니다");
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var page = await answer.Content.ReadAsStringAsync();
                Assert.Contains(PasswordSignIn.Refusal, page, StringComparison.Ordinal);
                answers.Add(System.Text.RegularExpressions.Regex.Replace(page.Replace(email, "", StringComparison.Ordinal), "value=\"[^\"]{60,}\"|<!--Blazor[^>]*-->", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking));
            }
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task One_guess_at_each_of_a_thousand_accounts_runs_into_the_limit_of_its_address()
    {
        var hasher = new CountingHasher();
        await using var portal = await PortalApp.StartWithAsync(services => Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.Replace(
            services, Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<Microsoft.AspNetCore.Identity.IPasswordHasher<PortalUser>>(hasher)));
        using var client = new FormClient(portal);
        using var first = await client.SignInAsync("a0@example.org", "추측하는 비밀번호");
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = "password", ["password"] = "추측하는 비밀번호" };
        var token = System.Text.RegularExpressions.Regex.Match(await first.Content.ReadAsStringAsync(), "__RequestVerificationToken\" value=\"(?<t>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking | System.Text.RegularExpressions.RegexOptions.ExplicitCapture);
        form["__RequestVerificationToken"] = token.Groups["t"].Value;
        var refused = 0;
        for (var n = 1; n < 1000; n++)
        {
            form["email"] = $"a{n}@example.org";
            using var answer = await client.PostAsync("/account/sign-in", form);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) refused++;
        }

        Assert.True(refused > 800, $"{refused} of 1,000 were refused.");
        Assert.True(hasher.Verified < 200, $"{hasher.Verified} were tried.");
    }
}
