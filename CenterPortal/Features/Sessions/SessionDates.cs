using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.Sessions.Queries;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions;

/// <summary>Public sessions in the calendar.</summary>
internal sealed class SessionDates(SessionShaping shaping, TimeProvider clock) : ICalendarSource
{
    private const int Most = 1_000;

    public CalendarKind Kind => CalendarKinds.Jaemina;

    public string ChangeTopic => SessionTopics.Session;

    public Task<long> VersionAsync(PortalDb db, CancellationToken ct) => db.Set<SessionShelf>().Select(s => s.Version).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<CalendarDate>> WithinAsync(PortalDb db, DaySpan span, CancellationToken ct)
    {
        var (from, to) = (SeoulTime.MidnightUtc(span.From), SeoulTime.MidnightUtc(span.To.AddDays(1)));
        var sessions = await db.Set<PublicSession>().AsNoTracking().Where(s => s.Publication != null && s.StartsAt >= from && s.StartsAt < to).OrderBy(s => s.StartsAt).Take(Most).ToListAsync(ct);
        var stored = sessions.ToDictionary(s => s.Id);
        return [.. (await shaping.ShapeAsync(db, sessions, clock.GetUtcNow().UtcDateTime, ct)).Where(s => s.IsPublic).Select(s => Of(stored[s.Id], s))];
    }

    public async Task<IReadOnlyList<DaySpan>?> TouchedAsync(PortalDb db, Change change, CancellationToken ct)
    {
        if (!int.TryParse(change.EntityId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        var day = await db.Set<PublicSession>().Where(s => s.Id == id).Select(s => (DateOnly?)s.Date).SingleOrDefaultAsync(ct);
        if (day is not { } at) return null;
        return DaySpan.Read(change.Part) is { } left ? [left, new(at, at)] : [new(at, at)];
    }

    private static CalendarDate Of(PublicSession session, SessionView view) => new($"session-{SessionTopics.Text(session.Id)}", CalendarKinds.Jaemina.Slug, view.Programme, session.Date, SeoulTime.DateOf(session.EndsAt.AddTicks(-1)))
    {
        StartsAt = session.StartsAt,
        EndsAt = session.EndsAt,
        Place = new CalendarPlace(session.Place),
        Note = view.Standing switch
        {
            SessionStanding.Open => $"자리 {view.Free}",
            SessionStanding.Full => "자리 다 참",
            SessionStanding.Closed => "신청 마감",
            _ => null,
        },
        Summary = session.Note,
        Change = view.CalledOff is { } reason ? $"열리지 않습니다. {reason}" : null,
        Href = view.Standing is SessionStanding.Open or SessionStanding.Full ? Urls.BookSession(session.Id) : Urls.Programme(view.ProgrammeSlug),
        Standing = view.CalledOff is null ? DateStanding.Stands : DateStanding.Cancelled,
        IsSample = session.IsSample,
        Sequence = session.Sequence + (session.CallingOff is null ? 0 : 1),
        ChangedAt = session.CallingOff?.At ?? session.PlannedAt,
    };
}
