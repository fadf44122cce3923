using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Queries;

/// <summary>How a request waits.</summary>
/// <param name="Position">Place in the list, from 1.</param>
/// <param name="Since">UTC.</param>
/// <param name="OfferUntil">Until when (UTC) the offer stands; null when nothing is offered.</param>
public sealed record WaitingView(int Position, string Reason, DateTime Since, DateTime? OfferUntil);

/// <summary>A request as receipt and studio show it; nothing personal stands in it.</summary>
/// <param name="Request">The record; not tracked.</param>
/// <param name="Team">Name of the team of the placing.</param>
/// <param name="Deadline">Until when (UTC) the institution can change or cancel it itself; null when it has no place.</param>
/// <param name="Steps">What happened, the oldest first.</param>
public sealed record VisitView(
    VisitRequest Request,
    ProgrammeFacts Programme,
    VisitState State,
    string? Team,
    string District,
    WaitingView? Waiting,
    DateTime? Deadline,
    IReadOnlyList<VisitStep> Steps)
{
    /// <summary>Something can still happen to it, and its person is known.</summary>
    public bool CanBeTouched => !Request.IsClosed && State != VisitState.Over && Request.Contact is not null;

    /// <summary>The institution can still change or cancel it itself.</summary>
    public required bool IsOpenUntilNow { get; init; }
}

/// <summary>Reads single requests.</summary>
public sealed class VisitReading(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, TeamBook teams, VisitWaiting queue, WaitingLists waiting, WorkingTime time, TimeProvider clock)
{
    private const int MostSteps = 200;

    /// <summary>The request; null when there is none.</summary>
    public async Task<VisitView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<VisitRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request
            || await programmes.FindAsync(db, request.ProgrammeId, ct) is not { } programme) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var live = request.LivePlacing(now);
        var team = (live ?? request.Placing) is { } placing ? (await teams.FindAsync(db, placing.TeamId, ct))?.Name : null;
        var district = (await teams.DistrictsAsync(db, ct)).FirstOrDefault(d => d.Slug == request.DistrictSlug)?.Name ?? "";
        DateTime? deadline = live is null ? null : await time.DeadlineBeforeAsync(db, live.Date, (await db.RulesAsync(ct)).ChangeDeadlineWorkingDays, ct);
        var steps = await db.Set<VisitStep>().AsNoTracking().Where(s => s.RequestId == id).OrderBy(s => s.Id).Take(MostSteps).ToListAsync(ct);
        return new VisitView(request, programme, request.StateAt(now), team, district, await WaitingAsync(db, request, programme, ct), deadline, steps) { IsOpenUntilNow = deadline is null || deadline > now };
    }

    private async Task<WaitingView?> WaitingAsync(PortalDb db, VisitRequest request, ProgrammeFacts programme, CancellationToken ct) =>
        await waiting.FindAsync(db, VisitChanges.Kind, request.Id, ct) is { } entry
            ? new WaitingView(await waiting.PositionAsync(db, entry, ct), await queue.ReasonAsync(db, request, programme, ct) ?? entry.Reason, entry.Since, entry.OfferUntil)
            : null;
}
