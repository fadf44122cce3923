using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Letters;

/// <summary>A request's placing as it stands in calendars: one entry, whatever becomes of it.</summary>
public static class VisitCalendar
{
    /// <summary>How its state is told to calendars.</summary>
    public static CalendarStatus StatusOf(VisitState state) => state switch
    {
        VisitState.Confirmed or VisitState.Over => CalendarStatus.Confirmed,
        VisitState.Declined or VisitState.Cancelled or VisitState.Lapsed => CalendarStatus.Cancelled,
        _ => CalendarStatus.Tentative,
    };

    /// <summary>The entry of a placing.</summary>
    public static CalendarEntry Entry(VisitRequest request, Placing placing, string programme, CalendarStatus status)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(placing);
        return new CalendarEntry(
            $"visit-{request.Id:N}",
            request.Sequence,
            SeoulTime.ToUtc(placing.Date, placing.StartsAt),
            SeoulTime.ToUtc(placing.Date, placing.EndsAt),
            $"재미나 체험: {programme}",
            string.Join(", ", new[] { request.Institution, request.Place, request.Room }.Where(part => !string.IsNullOrEmpty(part))),
            status);
    }
}
