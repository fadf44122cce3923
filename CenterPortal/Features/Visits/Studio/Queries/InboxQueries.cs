using CenterPortal.Data;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>A request and where it stands, as a query.</summary>
internal sealed class GroupedRequest
{
    public required VisitRequest Request { get; init; }

    public required InboxGroup Group { get; init; }

    public required bool HasNews { get; init; }
}

/// <summary>The questions of the inbox in the database's words.</summary>
internal static class InboxQueries
{
    /// <summary>Each request with its group at an instant (UTC); the same as <see cref="VisitRequest.StateAt"/>, told apart further.</summary>
    public static IQueryable<GroupedRequest> Grouped(this IQueryable<VisitRequest> requests, PortalDb db, DateTime now)
    {
        var local = SeoulTime.ToLocal(now);
        var (today, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return requests.Select(r => new GroupedRequest
        {
            Request = r,
            HasNews = r.News != null,
            Group = r.Cancellation != null || r.Decline != null || r.Lapse != null ? InboxGroup.Closed
                : r.Placing == null || r.Placing.Until <= now
                    ? db.Set<WaitingEntry>().Any(e => e.Kind == VisitChanges.Kind && e.SubjectId == r.Id && e.EndedAt == null) ? InboxGroup.Waiting : InboxGroup.Loose
                : r.Placing.Kind == PlacingKind.Held ? InboxGroup.Held
                : r.Placing.Kind != PlacingKind.Confirmed ? InboxGroup.Asked
                : r.Placing.Date < today || (r.Placing.Date == today && r.Placing.EndsAt <= time) ? InboxGroup.Over : InboxGroup.Confirmed,
        });
    }

    /// <summary>Those that the words, the team and the month name.</summary>
    public static IQueryable<VisitRequest> Narrow(this IQueryable<VisitRequest> requests, PortalDb db, InboxAsk ask, IReadOnlyCollection<int> programmes)
    {
        if (ask.Team is { } team) requests = requests.Where(r => r.Placing!.TeamId == team);
        if (ask.Month is { } from)
        {
            var to = from.AddMonths(1);
            requests = requests.Where(r => r.Placing != null ? r.Placing.Date >= from && r.Placing.Date < to : r.Wishes.Any(w => w.Date >= from && w.Date < to));
        }

        if (ask.Words.Length == 0) return requests;
        if (ReceiptNumber.TryRead(ask.Words, out var number))
            return requests.Where(r => db.Set<Receipt>().Any(c => c.Number == number && c.Kind == VisitChanges.Kind && c.SubjectId == r.Id));
        return requests.Where(r => r.Institution.Contains(ask.Words) || programmes.Contains(r.ProgrammeId));
    }

    /// <summary>The rows of a tab in its order.</summary>
    public static IQueryable<GroupedRequest> Sorted(this IQueryable<GroupedRequest> rows, InboxTab tab) => tab switch
    {
        InboxTab.Todo => rows.Where(g => g.Group < InboxGroup.Confirmed || g.HasNews).OrderByDescending(g => g.HasNews).ThenBy(g => g.Group).ThenBy(g => g.Request.Placing!.Until).ThenBy(g => g.Request.MadeAt),
        InboxTab.Confirmed => rows.Where(g => g.Group == InboxGroup.Confirmed).OrderBy(g => g.Request.Placing!.Date).ThenBy(g => g.Request.Placing!.StartsAt),
        InboxTab.Over => rows.Where(g => g.Group == InboxGroup.Over).OrderByDescending(g => g.Request.Placing!.Date).ThenByDescending(g => g.Request.Placing!.StartsAt),
        InboxTab.Closed => rows.Where(g => g.Group == InboxGroup.Closed).OrderByDescending(g => g.Request.MadeAt),
        _ => rows.OrderByDescending(g => g.Request.MadeAt),
    };
}
