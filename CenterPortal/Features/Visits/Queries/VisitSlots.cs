using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Days;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Queries;

/// <summary>Whether a request could take a slot.</summary>
/// <param name="Refusal">Why not, in words; null when it could.</param>
public sealed record SlotLook(Slot Slot, string? Refusal);

/// <summary>Looks where a request could go, before anyone drops or confirms it there; the write looks again.</summary>
public sealed class VisitSlots(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, VisitDays days)
{
    private const string NotOffered = "이 사업단은 이 체험을 하지 않습니다.";

    /// <summary>Answers for each slot; empty when there is no such request. Its own place does not stand in its way.</summary>
    public async Task<IReadOnlyList<SlotLook>> LookAsync(Guid request, IReadOnlyList<Slot> slots, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(slots);
        if (slots.Count == 0) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = await db.Set<VisitRequest>().AsNoTracking().Where(r => r.Id == request).Select(r => new { r.ProgrammeId, r.HeadCount, r.DistrictSlug }).SingleOrDefaultAsync(ct);
        if (asked is null || await programmes.FindAsync(db, asked.ProgrammeId, ct) is not { } programme) return [];
        var offered = VisitDays.Offered(programme) with { TeamIds = programme.TeamIds };
        var availability = await days.LoadAsync(db, [offered], new DaySpan(slots.Min(s => s.Date), slots.Max(s => s.Date), request, IsForStaff: true), ct);
        var group = new Group(asked.HeadCount, asked.DistrictSlug);
        return [.. slots.Select(slot =>
        {
            var verdict = availability.JudgeTeam(slot.TeamId, offered, group, slot.Half);
            return new SlotLook(slot, verdict.IsPossible ? null : verdict.Obstacle == Obstacle.NoTeam ? NotOffered : verdict.Words(slot.Half, offered, group, availability.Facts));
        })];
    }
}
