using CenterPortal.Identity;

namespace CenterPortal.Features.Staff.Pages;

/// <summary>What an administrator asks for in a person's row.</summary>
public enum PersonChangeKind
{
    /// <summary>Another role.</summary>
    Role,

    /// <summary>Close the account.</summary>
    Close,

    /// <summary>Open it again.</summary>
    Open,

    /// <summary>A link for a new way in.</summary>
    Link,

    /// <summary>Take an unused invitation back.</summary>
    Withdraw,
}

/// <summary>A change asked for.</summary>
public sealed record PersonChange(Guid Id, PersonChangeKind Kind, PortalRole Role, bool ReadsPersonalData);

/// <summary>A person to be invited.</summary>
public sealed record Invitation(string Email, string Name, PortalRole Role);
