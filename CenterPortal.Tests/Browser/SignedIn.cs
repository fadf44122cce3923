using CenterPortal.Tests.Identity;
using static Microsoft.Playwright.Assertions;

namespace CenterPortal.Tests.Browser;

/// <summary>A visitor becomes a member of staff.</summary>
internal static class SignedIn
{
    /// <summary>Signs in by password and waits for the studio.</summary>
    public static async Task SignInAsync(this Visitor visitor, string email, string next)
    {
        await visitor.OpenAsync("/account/sign-in?next=" + Uri.EscapeDataString(next));
        await visitor.Page.GetByLabel("이메일").FillAsync(email);
        await visitor.Page.GetByLabel("비밀번호").FillAsync(Accounts.Password);
        await visitor.Page.GetByText("비밀번호로 로그인").ClickAsync();
        await Expect(visitor.Page.Locator(".studio h1")).ToHaveCountAsync(1);
    }
}
