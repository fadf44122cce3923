using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>
/// Identity's store over <see cref="PortalDb"/>. The framework's own protection knows no person, so personal columns
/// and secrets of the second factor are sealed here, each by the key of its person.
/// </summary>
public sealed class PortalUserStore(PortalDb db, PersonalData personal) :
    UserOnlyStore<PortalUser, PortalDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db)
{
    /// <inheritdoc />
    public override Task<string?> GetEmailAsync(PortalUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.SealedEmail is { } value ? personal.Open(value, PersonPlaces.Email(user.Id), new PersonalReading(user.Id, ReadingPurpose.SignIn)) : null);
    }

    /// <inheritdoc />
    public override Task SetEmailAsync(PortalUser user, string? email, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.SealedEmail = email is null ? null : personal.Seal(PersonPlaces.Email(user.Id), user.Id, email);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task SetTokenAsync(PortalUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var stored = value is null ? null : Convert.ToBase64String(personal.Seal(PersonPlaces.Token(user.Id, name), user.Id, value).Envelope);
        return base.SetTokenAsync(user, loginProvider, name, stored, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<string?> GetTokenAsync(PortalUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } stored
            ? personal.Open(Encrypted.FromBytes(Convert.FromBase64String(stored)), PersonPlaces.Token(user.Id, name), new PersonalReading(user.Id, ReadingPurpose.SignIn))
            : null;
    }
}

/// <summary>Where a person's sealed values stand.</summary>
internal static class PersonPlaces
{
    public static PersonalPlace Email(Guid person) => new("users", "email", person);

    public static PersonalPlace Name(Guid person) => new("users", "name", person);

    public static PersonalPlace Token(Guid person, string name) => new("user_tokens", name, person);

    public static PersonalPlace Act(Guid person) => new("staff_acts", "detail", person);
}

/// <summary>Looks people up by the blind mark of what they typed; it cannot be undone.</summary>
internal sealed class BlindLookup(BlindIndex index) : ILookupProtector
{
    public const string Purpose = "email";

    public string? Protect(string keyId, string? data) => data is null ? null : index.Of(Purpose, data);

    public string Unprotect(string keyId, string? data) => throw new NotSupportedException("A blind mark cannot be undone.");
}

/// <summary>The look-up key is one and does not rotate.</summary>
internal sealed class OneLookupKey : ILookupProtectorKeyRing
{
    public string this[string keyId] => keyId;

    public string CurrentKeyId => "blind";

    public IEnumerable<string> GetAllKeyIds() => [CurrentKeyId];
}
