using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>How this feature loads its records and writes to the change log; the words of its topics stand here alone.</summary>
public static class VisitChanges
{
    /// <summary>The change log's topic of a request; the entity is its id. Staff alone follow it.</summary>
    public const string Topic = "visit";

    /// <summary>The change log's topic of a team's free days; the entity is the team's id.</summary>
    public const string DaysTopic = "visit-days";

    /// <summary>The waiting list that all requests share, because teams are shared among programmes.</summary>
    public const string Queue = "visits";

    /// <summary>The kind of receipt and of waiting entry.</summary>
    public const string Kind = "visit";

    internal const string NotAllowed = "방문 체험은 편집자가 정합니다. 편집자에게 부탁해 주세요.";

    internal static async Task<VisitRules> RulesAsync(this PortalDb db, CancellationToken ct) =>
        await db.Set<VisitRules>().FindAsync([VisitRules.OnlyId], ct) ?? throw new InvalidOperationException("The rules of visits were not seeded.");

    /// <summary>Requests that take a place at an instant (UTC).</summary>
    internal static IQueryable<VisitRequest> LivePlacings(this PortalDb db, DateTime now) => db.Set<VisitRequest>().AsNoTracking()
        .Where(r => r.Placing != null && r.Decline == null && r.Cancellation == null && r.Lapse == null && (r.Placing.Until == null || r.Placing.Until > now));

    /// <summary>A team's free days may have changed.</summary>
    internal static async Task LogDaysAsync(this PortalDb db, IEnumerable<int> teamIds, string kind, DateTime at, CancellationToken ct)
    {
        var version = (await db.RulesAsync(ct)).TouchDays();
        foreach (var team in teamIds.Distinct())
            db.LogChange(DaysTopic, team.ToString(CultureInfo.InvariantCulture), version, kind, at);
    }

    internal static void LogVisit(this PortalDb db, VisitRequest request, string kind, DateTime at) =>
        db.LogChange(Topic, request.Id.ToString("N"), request.Version, kind, at);

    /// <summary>Adds a line to what happened to a request.</summary>
    internal static void AddStep(this PortalDb db, VisitRequest request, Guid? by, string words, DateTime at) =>
        db.Add(new VisitStep { RequestId = request.Id, At = at, By = by, Words = words });

    internal static ActSubject Subject(this VisitRequest request) => new($"visit/{request.Id:N}", $"{request.Institution} 체험 신청");

    /// <summary><c>3월 5일 목요일 오전 9시 40분</c></summary>
    internal static string Words(this Placing placing) => $"{SeoulTime.ShortDate(placing.Date)} {SeoulTime.Time(placing.StartsAt)}";
}
