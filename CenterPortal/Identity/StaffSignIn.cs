using System.Globalization;
using System.Security.Claims;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>Begins and ends sessions.</summary>
public sealed class StaffSignIn(PortalWrites writes, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    /// <summary>Signs a person in who proved who they are; <paramref name="way"/> says how, in Korean.</summary>
    public async Task BeginAsync(HttpContext http, PortalUser user, string way)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(user);
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new Session { PersonId = user.Id, BeganAt = now, Way = way, Browser = BrowserNames.Of(http.Request.Headers.UserAgent.ToString()) };
        await writes.RunAsync((db, _) => Task.FromResult(db.Add(session)), http.RequestAborted);
        await SetCookieAsync(http, user, session.Id, began: now, proved: now);
    }

    /// <summary>Notes that the person of the running session proved again who they are.</summary>
    public Task ProveAgainAsync(HttpContext http, PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(http);
        var now = clock.GetUtcNow().UtcDateTime;
        return SetCookieAsync(http, user, http.User.SessionId()!.Value, http.User.InstantOf(PortalClaims.BeganAt) ?? now, now);
    }

    /// <summary>Gives the running session the person's new stamp, after a change that ended all others.</summary>
    public Task KeepAsync(HttpContext http, PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(http);
        var now = clock.GetUtcNow().UtcDateTime;
        return SetCookieAsync(http, user, http.User.SessionId()!.Value, http.User.InstantOf(PortalClaims.BeganAt) ?? now, http.User.InstantOf(PortalClaims.ProvedAt) ?? now);
    }

    /// <summary>Ends the running session.</summary>
    public async Task EndAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.User.SessionId() is { } id)
            await writes.RunAsync(async (db, ct) =>
            {
                if (await db.Set<Session>().FindAsync([id], ct) is { } session) session.EndedAt ??= clock.GetUtcNow().UtcDateTime;
            });
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }

    /// <summary>The person's running sessions, newest first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(Guid person, CancellationToken ct = default)
    {
        var since = clock.GetUtcNow().UtcDateTime - Standing.LongestSession;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Session>().AsNoTracking().Where(s => s.PersonId == person && s.EndedAt == null && s.BeganAt > since).OrderByDescending(s => s.BeganAt).Take(50).ToListAsync(ct);
    }

    private static Task SetCookieAsync(HttpContext http, PortalUser user, Guid session, DateTime began, DateTime proved)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, user.Id.ToString("N")),
            new(ClaimTypes.Role, user.Role.ToString()),
            new(PortalClaims.Stamp, user.SecurityStamp ?? ""),
            new(PortalClaims.Session, session.ToString("N")),
            new(PortalClaims.BeganAt, Seconds(began)),
            new(PortalClaims.ProvedAt, Seconds(proved)),
        };
        if (user.ReadsPersonalData) claims.Add(new Claim(PortalClaims.ReadsPersonalData, "1"));
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
        http.User = principal;
        return http.SignInAsync(IdentityConstants.ApplicationScheme, principal);
    }

    private static string Seconds(DateTime utc) => new DateTimeOffset(utc).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}

/// <summary>The staff cookie's life: every request asks whether the person's standing is still good.</summary>
internal sealed class StaffCookie(Standing standing) : CookieAuthenticationEvents
{
    private const string EndedItem = "staff-ended";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } principal && await standing.FindAsync(principal, context.HttpContext.RequestAborted) is not null) return;
        context.RejectPrincipal();
        context.HttpContext.Items[EndedItem] = true;
        if (!MayBeShared(context.HttpContext)) await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        // Whoever was inside a moment ago is told why there is a door.
        if (context.HttpContext.Items.ContainsKey(EndedItem)) context.RedirectUri += "&ended=true";
        return base.RedirectToLogin(context);
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        if (MayBeShared(context.HttpContext)) context.ShouldRenew = false;
        return Task.CompletedTask;
    }

    // Caches between us and readers may keep these answers, and with them any cookie.
    private static bool MayBeShared(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<SandboxedAnswerAttribute>() is not null;

    // Someone who is signed in and may not see a page is told so; signing in again would not help.
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

/// <summary>Browser and system in two words.</summary>
internal static class BrowserNames
{
    private static readonly (string Mark, string Name)[] Browsers = [("Whale", "웨일"), ("SamsungBrowser", "삼성 인터넷"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string agent) => $"{Name(Browsers, agent)} · {Name(Systems, agent)}";

    private static string Name((string Mark, string Name)[] names, string agent) =>
        Array.Find(names, n => agent.Contains(n.Mark, StringComparison.Ordinal)) is { Name: { } name } ? name : "알 수 없음";
}
