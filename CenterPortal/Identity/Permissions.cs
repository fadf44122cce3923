using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace CenterPortal.Identity;

/// <summary>The policies of pages; each is one permission.</summary>
public static class Policies
{
    /// <summary>Enters the studio.</summary>
    public const string Studio = "studio";

    /// <summary>Writes articles.</summary>
    public const string Write = "write";

    /// <summary>Publishes and withdraws.</summary>
    public const string Publish = "publish";

    /// <summary>Adds, names, orders and closes boards.</summary>
    public const string ManageBoards = "boards";

    /// <summary>Changes what the portal says of the centre: name, phone, hours, closed days, logo.</summary>
    public const string ManageCentre = "centre";

    /// <summary>Writes, orders and hides the programmes of 재미나, and keeps the teams.</summary>
    public const string ManageProgrammes = "programmes";

    /// <summary>Plans market events, their venues and booths, and says on the day what became different.</summary>
    public const string ManageEvents = "events";

    /// <summary>Answers visit requests and keeps the teams' plans and stock.</summary>
    public const string PlanVisits = "visits";

    /// <summary>Invites people, changes roles, closes accounts.</summary>
    public const string ManagePeople = "people";

    /// <summary>Changes the words of letters, and tries failed ones again.</summary>
    public const string ManageMessages = "messages";

    /// <summary>Looks through who opened whose personal data.</summary>
    public const string ManagePrivacy = "privacy";

    /// <summary>Reads other people's personal data; given apart from the roles.</summary>
    public const string ReadPersonalData = "personal-data";

    /// <summary>Any person who is signed in.</summary>
    public const string SignedIn = "signed-in";

    internal static readonly string[] All = [Studio, Write, Publish, ManageBoards, ManageCentre, ManageProgrammes, ManageEvents, PlanVisits, ManagePeople, ManageMessages, ManagePrivacy, ReadPersonalData, SignedIn];

    /// <summary>Whether someone of this role, with or without the extra permission, may do what the policy guards.</summary>
    public static bool Allows(string policy, PortalRole role, bool readsPersonalData) => policy switch
    {
        SignedIn => true,
        Studio or Write => role >= PortalRole.Author,
        Publish or ManageBoards or ManageCentre or ManageProgrammes or ManageEvents or PlanVisits or ManageMessages => role >= PortalRole.Editor,
        ManagePeople or ManagePrivacy => role == PortalRole.Administrator,
        ReadPersonalData => readsPersonalData && role >= PortalRole.Author,
        _ => false,
    };
}

/// <summary>The claims that a signed-in person's cookie carries; none of them is personal.</summary>
public static class PortalClaims
{
    /// <summary>The session of <see cref="Session"/>.</summary>
    public const string Session = "session";

    /// <summary>When the person proved who they are, in Unix seconds.</summary>
    public const string ProvedAt = "proved";

    /// <summary>When the session began, in Unix seconds.</summary>
    public const string BeganAt = "began";

    /// <summary>Present when the person may read others' personal data.</summary>
    public const string ReadsPersonalData = "personal-data";

    /// <summary>The security stamp.</summary>
    public const string Stamp = "stamp";

    /// <summary>The person; null when nobody is signed in.</summary>
    public static Guid? PersonId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The session; null when nobody is signed in.</summary>
    public static Guid? SessionId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal?.FindFirstValue(Session), out var id) ? id : null;

    /// <summary>The instant (UTC) of a claim in Unix seconds.</summary>
    public static DateTime? InstantOf(this ClaimsPrincipal principal, string claim) =>
        long.TryParse(principal?.FindFirstValue(claim), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : null;
}

/// <summary>Turns a policy's name into the question to the roles.</summary>
internal sealed class PermissionRequirement(string policy) : AuthorizationHandler<PermissionRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true
            && Enum.TryParse<PortalRole>(context.User.FindFirstValue(ClaimTypes.Role), out var role)
            && Policies.Allows(policy, role, context.User.HasClaim(c => c.Type == PortalClaims.ReadsPersonalData)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
