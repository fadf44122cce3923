using System.Text.RegularExpressions;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Identity;

/// <summary>The second factor, from the picture of the app to the last recovery code.</summary>
public partial class CodeTests
{
    [GeneratedRegex("account-key\">(?<key>[A-Z2-7]+)<", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Key { get; }

    [GeneratedRegex("<li><code>(?<code>[^<]+)<", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Recovery { get; }

    [Fact]
    public async Task A_code_is_asked_for_taken_once_and_replaced_by_a_recovery_code()
    {
        await using var portal = await Accounts.StartAsync();
        await portal.AdministratorAsync();
        using var client = new FormClient(portal);
        using var signedIn = await client.SignInAsync(Accounts.AdministratorEmail, next: "/account/security");
        using var begin = await client.GetAsync("/account/security?codes=begin");
        var key = Key.Match(await begin.Content.ReadAsStringAsync()).Groups["key"].Value;
        using var wrong = await client.SendAsync("/account/security?codes=begin", "codes-on", ("app-code", "000000"));
        Assert.Contains("번호가 맞지 않습니다", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var on = await client.SendAsync("/account/security?codes=begin", "codes-on", ("app-code", AppCodes.At(key, TimeProvider.System.GetUtcNow())));
        var recovery = Recovery.Matches(await on.Content.ReadAsStringAsync()).Select(m => m.Groups["code"].Value).ToArray();
        Assert.Equal(10, recovery.Length);
        Assert.DoesNotContain(await portal.ReadAsync(db => db.Set<IdentityUserToken<Guid>>().Select(t => t.Value).ToListAsync()), v => v!.Contains(key, StringComparison.Ordinal) || v.Contains(recovery[0], StringComparison.Ordinal));

        var code = AppCodes.At(key, TimeProvider.System.GetUtcNow());
        Assert.Equal("/studio", await EnterAsync(portal, code));
        Assert.Equal("/account/sign-in/code", await EnterAsync(portal, code));
        Assert.Equal("/studio", await EnterAsync(portal, recovery[3]));
        Assert.Equal("/account/sign-in/code", await EnterAsync(portal, recovery[3]));
        Assert.Contains("인증 번호 켬", await portal.ActsAsync());
    }

    [Fact]
    public async Task Without_a_right_password_there_is_no_second_step()
    {
        await using var portal = await Accounts.StartAsync();
        using var client = new FormClient(portal);
        using var page = await client.GetAsync("/account/sign-in/code");
        Assert.Equal("/account/sign-in", page.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static async Task<string> EnterAsync(PortalApp portal, string code)
    {
        using var client = new FormClient(portal);
        using var step = await client.SignInAsync(Accounts.AdministratorEmail);
        Assert.Equal("/account/sign-in/code", step.RequestMessage!.RequestUri!.AbsolutePath);
        using var answer = await client.SendAsync(step.RequestMessage.RequestUri.PathAndQuery, "code", ("code", code));
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }
}
