using System.Globalization;
using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>What someone of staff wrote of a venue.</summary>
/// <param name="District">The slug of its district; empty for none.</param>
/// <param name="Latitude">Degrees north as typed; empty when nobody knows.</param>
/// <param name="Longitude">Degrees east as typed.</param>
/// <param name="Contact">Kept inside.</param>
public sealed record VenueDraft(string Name = "", string District = "", string Guide = "", string Latitude = "", string Longitude = "", string Contact = "");

/// <summary>What became of saving a venue.</summary>
public sealed record SavedVenue(int? Id, FieldErrors Errors, string? Refusal = null)
{
    /// <summary>True when it was saved.</summary>
    public bool IsDone => Id is not null;
}

/// <summary>Adds a venue, changes one, or offers it no longer.</summary>
public sealed class SaveVenue(PortalWrites writes, TeamBook teams, StaffRecord record, TimeProvider clock)
{
    public const string NameField = "name";
    public const string DistrictField = "district";
    public const string GuideField = "guide";
    public const string MapField = "map";
    public const string ContactField = "contact";

    /// <summary>Saves; the same words change nothing.</summary>
    /// <param name="id">The venue; null for a new one.</param>
    /// <param name="version">The version that the person saw.</param>
    public Task<SavedVenue> HandleAsync(int? id, long version, VenueDraft draft, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (errors, now) = (new FieldErrors(), clock.GetUtcNow().UtcDateTime);
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return new SavedVenue(null, errors, EventOutcome.NotAllowed.Refusal);
        var wanted = draft with { Name = WantedEvent.Line(draft.Name), Guide = WantedEvent.Line(draft.Guide), Contact = WantedEvent.Line(draft.Contact) };
        var map = await CheckAsync(db, id, wanted, errors, token);
        if (!errors.IsEmpty) return new SavedVenue(null, errors);
        var venue = id is null ? await NewAsync(db, wanted, token) : await db.Set<Venue>().SingleOrDefaultAsync(v => v.Id == id, token);
        if (venue is null) return new SavedVenue(null, errors, "그런 장소가 없습니다. 목록에서 다시 골라 주세요.");
        if (id is not null && venue.Version != version) return new SavedVenue(null, errors, "그 사이에 다른 직원이 이 장소를 바꿨습니다. 닫고 다시 열어 주세요.");
        (venue.Name, venue.DistrictSlug, venue.Guide, venue.Contact) = (wanted.Name, wanted.District.Length > 0 ? wanted.District : null, wanted.Guide, wanted.Contact);
        (venue.Latitude, venue.Longitude) = (map?.North, map?.East);
        await KeepAsync(db, venue, id is null ? "장소 더함" : "장소 고침", by, now, token);
        return new SavedVenue(venue.Id, errors);
    }, ct);

    /// <summary>Offers a venue no longer for new events, or again.</summary>
    public Task<EventOutcome> CloseAsync(int id, bool isClosed, Guid? by, CancellationToken ct = default) => writes.RunAsync(async (db, token) =>
    {
        if (!await db.MayAsync(by, Policies.ManageEvents, token)) return EventOutcome.NotAllowed;
        if (await db.Set<Venue>().SingleOrDefaultAsync(v => v.Id == id, token) is not { } venue) return new EventOutcome("그런 장소가 없습니다. 목록에서 다시 골라 주세요.");
        if (venue.ClosedAt is not null == isClosed) return new EventOutcome(null, id, venue.Version);
        var now = clock.GetUtcNow().UtcDateTime;
        venue.ClosedAt = isClosed ? now : null;
        await KeepAsync(db, venue, isClosed ? "장소 닫음" : "장소 다시 엶", by, now, token);
        return new EventOutcome(null, id, venue.Version);
    }, ct);

    private async Task KeepAsync(PortalDb db, Venue venue, string act, Guid? by, DateTime now, CancellationToken ct)
    {
        venue.Step();
        if (venue.Id == 0) db.Add(venue);
        await db.SaveChangesAsync(ct);
        record.Note(db, by, act, venue.Subject());
        await db.LogVenueAsync(venue, "written", now, ct);
    }

    private async Task<(double North, double East)?> CheckAsync(PortalDb db, int? id, VenueDraft wanted, FieldErrors errors, CancellationToken ct)
    {
        if (wanted.Name.Length is 0 or > EventLimits.VenueName) errors.Add(NameField, $"장소 이름을 1자에서 {EventLimits.VenueName}자 사이로 적어 주세요.");
        else if (await db.Set<Venue>().AnyAsync(v => v.Name == wanted.Name && v.Id != id, ct)) errors.Add(NameField, "같은 이름의 장소가 있습니다. 다른 이름으로 적어 주세요.");
        if (wanted.District.Length > 0 && !(await teams.DistrictsAsync(db, ct)).Any(d => d.Slug == wanted.District)) errors.Add(DistrictField, "자치구를 다시 골라 주세요.");
        if (wanted.Guide.Length > EventLimits.Guide) errors.Add(GuideField, $"찾아오는 길을 {EventLimits.Guide}자 안으로 줄여 주세요.");
        if (wanted.Contact.Length > EventLimits.Contact) errors.Add(ContactField, $"{EventLimits.Contact}자 안으로 줄여 주세요.");
        if (wanted.Latitude.Trim().Length == 0 && wanted.Longitude.Trim().Length == 0) return null;
        // South Korea with its islands: anything else is a slip, most often the two numbers the wrong way round.
        if (Degrees(wanted.Latitude) is { } north and >= 32 and <= 39 && Degrees(wanted.Longitude) is { } east and >= 124 and <= 132) return (north, east);
        errors.Add(MapField, "위도는 32에서 39, 경도는 124에서 132 사이입니다. 지도에서 복사한 두 숫자를 차례대로 적거나 모두 비워 주세요.");
        return null;
    }

    private static async Task<Venue> NewAsync(PortalDb db, VenueDraft wanted, CancellationToken ct)
    {
        var number = (await db.Set<Venue>().MaxAsync(v => (int?)v.Id, ct) ?? 0) + 1;
        return new Venue { Slug = FormattableString.Invariant($"place-{number}"), Name = wanted.Name };
    }

    private static double? Degrees(string text) => double.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
