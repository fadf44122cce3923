using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;

namespace CenterPortal.Identity;

/// <summary>What a person may be in the portal; each person is one of them.</summary>
public enum PortalRole
{
    /// <summary>회원: no work in the studio.</summary>
    Member,

    /// <summary>글쓴이: writes, cannot publish.</summary>
    Author,

    /// <summary>편집자: writes and publishes.</summary>
    Editor,

    /// <summary>관리자: also decides who may do what.</summary>
    Administrator,
}

/// <summary>
/// Someone who can sign in. E-mail and name are sealed by the person's own key; the user name is the id, so neither
/// cookies nor logs carry a person's data. The e-mail is looked up by its blind mark in <c>NormalizedEmail</c>.
/// </summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>A new person with an id of their own.</summary>
    public PortalUser()
    {
        Id = Guid.CreateVersion7();
        UserName = Id.ToString("N");
        SecurityStamp = NewStamp();
    }

    /// <summary>The e-mail address, sealed.</summary>
    public Encrypted? SealedEmail { get; set; }

    /// <summary>The name that colleagues see, sealed.</summary>
    public Encrypted? SealedName { get; set; }

    /// <summary>What the person is.</summary>
    public PortalRole Role { get; private set; }

    /// <summary>개인정보 열람: may read other people's personal data; given apart from the role.</summary>
    public bool ReadsPersonalData { get; private set; }

    /// <summary>When (UTC) the account was made.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When (UTC) it was closed; null while it is open.</summary>
    public DateTime? DisabledAt { get; private set; }

    /// <summary>Who closed it; null while it is open or when the command line did.</summary>
    public Guid? DisabledBy { get; private set; }

    /// <summary>Grows with every change that others can see.</summary>
    public long Version { get; private set; }

    /// <summary>True for an open account.</summary>
    public bool IsOpen => DisabledAt is null;

    /// <summary>Gives a role. Everything the person has open is checked anew, because the stamp changes.</summary>
    public void Become(PortalRole role, bool readsPersonalData)
    {
        (Role, ReadsPersonalData) = (role, readsPersonalData);
        Renew();
    }

    /// <summary>Closes the account and ends what is open.</summary>
    public void Disable(Guid? by, DateTime at)
    {
        (DisabledAt, DisabledBy) = (at, by);
        Renew();
    }

    /// <summary>Opens the account again.</summary>
    public void Enable()
    {
        (DisabledAt, DisabledBy) = (null, null);
        Renew();
    }

    /// <summary>Takes away what is personal. The row stays, so that the record can say that someone was here.</summary>
    public void Forget()
    {
        (SealedEmail, SealedName, NormalizedEmail, PasswordHash) = (null, null, null, null);
        Renew();
    }

    /// <summary>Makes every cookie and circuit given so far worthless.</summary>
    public void Renew()
    {
        SecurityStamp = NewStamp();
        ConcurrencyStamp = Guid.NewGuid().ToString("N");
        Version++;
    }

    private static string NewStamp() => Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(20));
}
