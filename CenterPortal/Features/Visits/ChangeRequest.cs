using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits;

/// <summary>What became of a change.</summary>
/// <param name="Errors">What is wrong, by field.</param>
public sealed record ChangeAnswer(VisitOutcome Outcome, FieldErrors Errors);

/// <summary>
/// The institution changes its request until the deadline: size, days, room. What it has is given up only for something that
/// is possible; a confirmed visit that moves to another day waits for staff again.
/// </summary>
public sealed class ChangeRequest(VisitWork work, TeamBook teams, VisitDays days, WaitingLists waiting, WorkingTime time, VisitLetters letters, PersonalData personal)
{
    private const string Unchanged = "바꾸지 않았습니다. 표시된 칸을 봐 주세요.";

    /// <summary>Reads the fields of steps 1 and 2 and the special needs, and changes the request.</summary>
    public async Task<ChangeAnswer> HandleAsync(Guid request, Func<string, string> field, CancellationToken ct = default)
    {
        var form = new VisitForm(field);
        var outcome = await work.AsPersonAsync(request, async (turn, token) =>
        {
            if (turn.Live is { } placed && await time.DeadlineBeforeAsync(turn.Db, placed.Date, turn.Rules.ChangeDeadlineWorkingDays, token) <= turn.Now)
                return VisitAct.Refused("방문이 가까워 이제는 전화로만 바꾸실 수 있습니다. 센터로 전화해 주세요.");
            if (turn.Live?.Kind is PlacingKind.Offered or PlacingKind.Proposed) return VisitAct.Refused("먼저 여쭌 날에 답해 주세요. 답하신 뒤에 바꾸실 수 있습니다.");
            var (what, where) = (form.What(turn.Offered with { TeamIds = turn.Programme.TeamIds }, await teams.DistrictsAsync(turn.Db, token)), form.Where());
            var needs = form.Needs();
            return what is null || where is null || !form.Errors.IsEmpty ? VisitAct.Refused(Unchanged) : await ChangeAsync(turn, form, what, where, needs, token);
        }, ct);
        return new ChangeAnswer(outcome, form.Errors);
    }

    private async Task<VisitAct> ChangeAsync(VisitTurn turn, VisitForm form, AskedWhat what, AskedWhere where, string? needs, CancellationToken ct)
    {
        var request = turn.Request;
        var keepsDay = turn.Live is { } had && what.Wishes.Any(w => (w.Date, w.Part) == (had.Date, had.Part));
        var isSameAsk = (request.HeadCount, request.DistrictSlug) == (what.HeadCount, what.District) && request.Wishes.OrderBy(w => w.Rank).SequenceEqual(what.Wishes);
        if (!isSameAsk && await PlaceAsync(turn, form, what, keepsDay, ct) is { } refusal) return VisitAct.Refused(refusal);

        (request.HeadCount, request.AgeBand, request.DistrictSlug) = (what.HeadCount, what.AgeBand, what.District);
        (request.InstitutionKind, request.Institution, request.Place, request.Room) = (where.Kind, where.Institution, where.Place, where.Room);
        (request.HasWater, request.HasTables) = (where.HasWater, where.HasTables);
        request.SpecialNeeds = needs is null ? null : personal.Seal(VisitPlaces.SpecialNeeds(request.Id), request.PersonId, needs);
        if (!isSameAsk) request.SetWishes(what.Wishes);
        request.Step();
        if (turn.Live is { Kind: not PlacingKind.Offered }) await waiting.EndAsync(turn, ct);
        var placing = turn.Live;
        await letters.SendAsync(turn.Db, request, turn.Programme, new VisitLetter(
            VisitTemplates.Changed, placing, placing?.Until, Reason: $"{request.HeadCount}명, {request.Institution}",
            Calendar: placing is null ? null : VisitCalendar.StatusOf(request.StateAt(turn.Now))), ct);
        return VisitAct.Did("changed", placing is null ? $"기관이 고침 ({request.HeadCount}명)" : $"기관이 고침 ({request.HeadCount}명, {placing.Words()})");
    }

    // Finds the place for what is asked now; a refusal leaves everything as it was.
    private async Task<string?> PlaceAsync(VisitTurn turn, VisitForm form, AskedWhat what, bool keepsDay, CancellationToken ct)
    {
        var (live, group) = (turn.Live, new Group(what.HeadCount, what.District));
        var offered = turn.Offered with { TeamIds = turn.Programme.TeamIds };
        // Whoever keeps the day keeps the team, and is not late for a day that was asked for in time.
        if (keepsDay)
        {
            var slot = new Slot(live!.TeamId, live.Date, live.Part);
            var (kept, refusal) = await days.TrySlotAsync(turn, group, slot, live.Kind, live.Until, ct);
            if (kept is null)
            {
                form.Errors.Add(VisitFields.Size, refusal!);
                return Unchanged;
            }

            if (kept != live) turn.Request.Take(kept);
            return null;
        }

        var availability = await days.LoadAsync(turn.Db, [offered], what.Wishes.Span(turn.Request.Id), ct);
        var until = await time.AddWorkingHoursAsync(turn.Db, turn.Now, turn.Rules.HoldWorkingHours, ct);
        var (placing, judged) = availability.TryWishes(offered, group, what.Wishes, PlacingKind.Held, until);
        if (placing is not null)
        {
            if (live?.Kind == PlacingKind.Confirmed) turn.Request.Release();
            turn.Request.Take(placing);
            return null;
        }

        foreach (var (wish, verdict) in judged)
            if (live is not null || !verdict.IsWorthWaiting)
                form.Errors.Add(VisitFields.Date(wish.Rank), $"{wish.Half.Words()}: {verdict.Words(wish.Half, offered, group, availability.Facts)}");
        return form.Errors.IsEmpty ? null : Unchanged;
    }
}
