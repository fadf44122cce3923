using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CenterPortal.Identity;

/// <summary>What the script of the account pages asks for, and signing out. All are form posts with an antiforgery token.</summary>
public static class AccountEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var asks = app.MapGroup("").RequireRateLimiting(RateLimits.Accounts).WithMetadata(new AnswersScriptAttribute());
        // A form field makes the framework check the antiforgery token.
        asks.MapPost(Urls.PasskeyRequest, async (SignInManager<PortalUser> signIn, [FromForm] string? credential) =>
            Json(await signIn.MakePasskeyRequestOptionsAsync(null))).AllowAnonymous();
        asks.MapPost(Urls.PasskeyForLink, ForLinkAsync).AllowAnonymous();
        asks.MapPost(Urls.PasskeyForMe, ForMeAsync).RequireAuthorization(Policies.SignedIn);
        app.MapPost(Urls.SignOut, async (HttpContext http, StaffSignIn sessions, [FromForm] string? next) =>
        {
            await sessions.EndAsync(http);
            return Results.LocalRedirect(Urls.Home);
        }).AllowAnonymous();
    }

    private static async Task<IResult> ForLinkAsync(
        HttpContext http, AccountLinks links, Standing standing, SignInManager<PortalUser> signIn, UserManager<PortalUser> users, TimeProvider clock,
        [FromForm] string? word, [FromForm] string? email, [FromForm] string? name)
    {
        if (await links.FindAsync(word, http.RequestAborted) is not { } link || !link.IsGood(clock.GetUtcNow().UtcDateTime)) return Refuse(AcceptLink.Ended);
        if (link.PersonId is { } person)
            return await standing.LoadAsync(person) is { IsOpen: true } user ? await MakeAsync(signIn, user.Id, await users.GetEmailAsync(user) ?? "") : Refuse(AcceptLink.Ended);
        return People.Refusal(email, name) is { } wrong ? Refuse(wrong) : await MakeAsync(signIn, Guid.CreateVersion7(), email!.Trim());
    }

    private static async Task<IResult> ForMeAsync(HttpContext http, Standing standing, SignInManager<PortalUser> signIn, UserManager<PortalUser> users, [FromForm] string? name) =>
        standing.IsFresh(http.User) && await standing.FindAsync(http.User, http.RequestAborted) is { } user
            ? await MakeAsync(signIn, user.Id, await users.GetEmailAsync(user) ?? "")
            : Refuse("먼저 본인인지 다시 확인해 주세요.");

    private static async Task<IResult> MakeAsync(SignInManager<PortalUser> signIn, Guid person, string name) =>
        Json(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = person.ToString("N"), Name = name, DisplayName = name }));

    private static IResult Json(string json) => Results.Text(json, "application/json");

    private static IResult Refuse(string sentence) => Results.Json(new { error = sentence }, statusCode: StatusCodes.Status422UnprocessableEntity);
}
