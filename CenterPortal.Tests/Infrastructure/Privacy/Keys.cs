using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Infrastructure.Privacy;

/// <summary>Shorthand of the tests for people and what is sealed about them.</summary>
internal static class Keys
{
    public static readonly PersonalReading Reading = new(null, ReadingPurpose.Service);

    public static async Task<Guid> PersonAsync(this PortalApp portal)
    {
        var person = Guid.CreateVersion7();
        await portal.Get<PortalWrites>().RunAsync((db, ct) => portal.Get<PersonKeys>().BeginAsync(db, person, ct));
        return person;
    }

    public static PersonalPlace Place(Guid record) => new("people", "phone", record);

    public static Encrypted Seal(this PortalApp portal, Guid person, string text) => portal.Get<PersonalData>().Seal(Place(person), person, text);

    public static string? Open(this PortalApp portal, Encrypted value, Guid record) => portal.Get<PersonalData>().Open(value, Place(record), Reading);

    public static byte[] Bytes(this Encrypted value) => value.Envelope;

    public static string PrivacyFolder(this PortalApp portal) => Path.Combine(portal.Folder, "keys", "privacy");

    public static Task<int> CountReadsAsync(this PortalApp portal) => portal.ReadAsync(db => db.Set<PersonalRead>().CountAsync());
}
