using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CenterPortal.Identity;

/// <summary>Passkeys: what the browser answered to a question that this portal asked in the same browser.</summary>
public sealed class PasskeyDoor(SignInManager<PortalUser> signIn, UserManager<PortalUser> users)
{
    /// <summary>The person whose passkey it is; null when it opens nothing. Too many wrong passwords do not matter here.</summary>
    public async Task<PortalUser?> OpenAsync(string? credential)
    {
        if (await AskAsync(credential, signIn.PerformPasskeyAssertionAsync) is not { Succeeded: true, User: { IsOpen: true } user } opened) return null;
        // Keeps the authenticator's counter, by which a copied key is noticed.
        return (await users.AddOrUpdatePasskeyAsync(user, opened.Passkey)).Succeeded ? user : null;
    }

    /// <summary>A passkey just made and the person whom it was made for; null when it is not good.</summary>
    public async Task<(UserPasskeyInfo Passkey, Guid Of)?> MadeAsync(string? credential) =>
        await AskAsync(credential, signIn.PerformPasskeyAttestationAsync) is { Succeeded: true } made && Guid.TryParse(made.UserEntity.Id, out var of)
            ? (made.Passkey, of)
            : null;

    // Without a question of ours in the browser's cookie the framework throws; to the person it is the same as a wrong answer.
    private static async Task<T?> AskAsync<T>(string? credential, Func<string, Task<T>> ask)
        where T : class
    {
        if (credential is not { Length: > 0 and < 64 * 1024 }) return null;
        try
        {
            return await ask(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>Remembers, for the few minutes between password and code, whose password was right.</summary>
internal static class SecondStep
{
    private const string Claim = "step";

    public static Task BeginAsync(HttpContext http, PortalUser user) => http.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(Claim, user.Id.ToString("N"))], IdentityConstants.TwoFactorUserIdScheme)));

    public static async Task<Guid?> PersonAsync(HttpContext http) =>
        Guid.TryParse((await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirstValue(Claim), out var id) ? id : null;

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
