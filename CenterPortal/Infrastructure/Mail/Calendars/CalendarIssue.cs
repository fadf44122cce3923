using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Infrastructure.Mail.Calendars;

/// <summary>Who gives a calendar entry out, and when.</summary>
/// <param name="Centre">Its organizer, without whom METHOD may not stand (RFC 5546, 3.2.1 and 3.2.5).</param>
/// <param name="Portal">The portal's address: part of the UID, and the organizer's when the centre tells no e-mail.</param>
/// <param name="At">When (UTC) what it says came about; of two with the same SEQUENCE the later holds.</param>
public sealed record CalendarIssue(Letterhead Centre, Uri Portal, DateTime At);

/// <summary>This portal as who gives calendar entries out.</summary>
public sealed class CalendarIssuer(ILetterhead heads, PortalSettings settings)
{
    /// <summary>At the instant (UTC) of what they say.</summary>
    public async Task<CalendarIssue> AtAsync(PortalDb db, DateTime at, CancellationToken ct) => new(await heads.GetAsync(db, ct), settings.BaseUrl, at);
}
