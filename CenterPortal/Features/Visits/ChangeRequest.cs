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
/// <param name="Day">What it did to the day that the request had.</param>
public sealed record ChangeAnswer(VisitOutcome Outcome, FieldErrors Errors, DayChange Day);

/// <summary>
/// The institution changes its request until the deadline: size, days, room. What it has is given up only for something that
/// is possible; a confirmed visit that moves to another day waits for staff again, and one whose day is still wished for stays.
/// </summary>
public sealed class ChangeRequest(VisitWork work, TeamBook teams, VisitDays days, WaitingLists waiting, WorkingTime time, VisitLetters letters, PersonalData personal)
{
    private const string Unchanged = "바꾸지 않았습니다. 표시된 칸을 봐 주세요.";

    /// <summary>Reads the fields of steps 1 and 2 and the special needs, and changes the request.</summary>
    public async Task<ChangeAnswer> HandleAsync(Guid request, Func<string, string> field, CancellationToken ct = default)
    {
        var (form, day) = (new VisitForm(field), DayChange.AsAsked);
        var outcome = await work.AsPersonAsync(request, async (turn, token) =>
        {
            if (turn.Live is { } placed && await time.DeadlineBeforeAsync(turn.Db, placed.Date, turn.Rules.ChangeDeadlineWorkingDays, token) <= turn.Now)
                return VisitAct.Refused("방문이 가까워 이제는 전화로만 바꾸실 수 있습니다. 센터로 전화해 주세요.");
            if (turn.Live?.Kind is PlacingKind.Offered or PlacingKind.Proposed) return VisitAct.Refused("먼저 여쭌 날에 답해 주세요. 답하신 뒤에 바꾸실 수 있습니다.");
            var (what, where) = (form.What(turn.Offered with { TeamIds = turn.Programme.TeamIds }, await teams.DistrictsAsync(turn.Db, token)), form.Where());
            var needs = form.Needs();
            if (what is null || where is null || !form.Errors.IsEmpty) return VisitAct.Refused(Unchanged);
            (var act, day) = await ChangeAsync(turn, form, what, where, needs, token);
            return act;
        }, ct);
        return new ChangeAnswer(outcome, form.Errors, day);
    }

    private async Task<(VisitAct Act, DayChange Day)> ChangeAsync(VisitTurn turn, VisitForm form, AskedWhat what, AskedWhere where, string? needs, CancellationToken ct)
    {
        var request = turn.Request;
        var keepsDay = turn.Live is { } had && what.Wishes.Any(w => w.Half == had.Half());
        var isSameAsk = (request.HeadCount, request.DistrictSlug) == (what.HeadCount, what.District) && request.Wishes.OrderBy(w => w.Rank).SequenceEqual(what.Wishes);
        var (reason, day) = ((string?)null, DayChange.AsAsked);
        if (!isSameAsk && keepsDay) day = await KeepAsync(turn, form, what, ct);
        else if (!isSameAsk) reason = await PlaceAsync(turn, form, what, ct);
        if (!form.Errors.IsEmpty) return (VisitAct.Refused(Unchanged), day);

        (request.HeadCount, request.AgeBand, request.DistrictSlug) = (what.HeadCount, what.AgeBand, what.District);
        (request.InstitutionKind, request.Institution, request.Place, request.Room) = (where.Kind, where.Institution, where.Place, where.Room);
        (request.HasWater, request.HasTables) = (where.HasWater, where.HasTables);
        request.SpecialNeeds = needs is null ? null : personal.Seal(VisitPlaces.SpecialNeeds(request.Id), request.PersonId, needs);
        // A day that was let go and is wished for anew may be offered again; one that merely stayed in the form may not.
        await waiting.WishAnewAsync(turn.Db, VisitChanges.Kind, request.Id, [.. what.Wishes.Select(w => w.Half).Except(request.Wishes.Select(w => w.Half)).Select(VisitWaiting.OfferOf)], ct);
        if (!isSameAsk) request.SetWishes(what.Wishes);
        request.Amend();
        var placing = turn.Live;
        if (placing is not null) await waiting.EndAsync(turn, ct);
        else if (reason is not null) await waiting.JoinAsync(turn.Db, VisitChanges.Queue, VisitChanges.Kind, request.Id, request.HeadCount, reason, ct);
        var told = reason is null ? day.Words() : $"자리가 나면 차례대로 여쭙겠습니다. {reason}";
        await letters.SendAsync(turn.Db, request, turn.Programme, new VisitLetter(
            VisitTemplates.Changed, placing, placing?.Until, Reason: $"{request.HeadCount}명, {request.Institution}{(told is null ? "" : $"\n\n{told}")}",
            Calendar: placing is null ? null : VisitCalendar.StatusOf(request.StateAt(turn.Now))), ct);
        var act = VisitAct.Did("changed", placing is not null ? $"기관이 고침 ({request.HeadCount}명, {placing.Words()})" : $"기관이 고침 ({request.HeadCount}명{(reason is null ? "" : ", 자리를 기다림")})", NewsMark.Told);
        return (act, day);
    }

    // Days that are liked better come first, unless staff have said yes to this one. Whoever keeps the day keeps the team, and
    // is not late for a day that was asked for in time.
    private async Task<DayChange> KeepAsync(VisitTurn turn, VisitForm form, AskedWhat what, CancellationToken ct)
    {
        var live = turn.Live!;
        var had = what.Wishes.First(w => w.Half == live.Half());
        var better = what.Wishes.Where(w => w.Rank < had.Rank).ToArray();
        var (offered, group, availability) = await LookAsync(turn, what, ct);
        var added = what.Wishes.Where(w => w.Half != had.Half && !turn.Request.Wishes.Any(old => old.Half == w.Half));
        Refuse(form, [.. added.Select(w => (w, availability.Judge(offered, group, w.Half)))], _ => false, offered, group, availability);
        var placing = live.Kind == PlacingKind.Held ? availability.TryWishes(offered, group, better, live.Kind, live.Until).Placing : null;
        var day = (placing, better, live.Kind) switch
        {
            (not null, _, _) => DayChange.Moved,
            (_, [], _) => DayChange.AsAsked,
            (_, _, PlacingKind.Confirmed) => DayChange.KeptSure,
            _ => DayChange.Kept,
        };
        if (placing is null)
        {
            (placing, var refusal) = await days.TrySlotAsync(turn, group, new Slot(live.TeamId, live.Date, live.Part), live.Kind, live.Until, ct);
            if (placing is null) form.Errors.Add(VisitFields.Size, refusal!);
        }

        if (form.Errors.IsEmpty && placing != live) turn.Request.Take(placing!);
        return day;
    }

    // Takes the place for what is asked now, or answers why the group waits for it; errors leave everything as it was.
    private async Task<string?> PlaceAsync(VisitTurn turn, VisitForm form, AskedWhat what, CancellationToken ct)
    {
        var live = turn.Live;
        var (offered, group, availability) = await LookAsync(turn, what, ct);
        // Changing days again and again does not hold them for longer than staff need to answer.
        var until = live is { Kind: PlacingKind.Held, Until: { } held } ? held : await time.AddWorkingHoursAsync(turn.Db, turn.Now, turn.Rules.HoldWorkingHours, ct);
        var (placing, judged) = availability.TryWishes(offered, group, what.Wishes, PlacingKind.Held, until);
        // What stands is given up only for something that is possible.
        Refuse(form, judged, verdict => placing is null && live is not null && !verdict.IsPossible, offered, group, availability);
        if (!form.Errors.IsEmpty) return null;
        if (placing is not null)
        {
            if (live?.Kind == PlacingKind.Confirmed) turn.Request.Release();
            turn.Request.Take(placing);
            return null;
        }

        return VisitWaiting.ReasonOf(judged, offered, group, availability.Facts);
    }

    private async Task<(OfferedProgramme Offered, Group Group, Availability Availability)> LookAsync(VisitTurn turn, AskedWhat what, CancellationToken ct)
    {
        var offered = turn.Offered with { TeamIds = turn.Programme.TeamIds };
        return (offered, new Group(what.HeadCount, what.District), await days.LoadAsync(turn.Db, [offered], what.Wishes.Span(turn.Request.Id) with { At = turn.Now }, ct));
    }

    // A day that can never be is no wish: too soon, too far, closed, past.
    private static void Refuse(VisitForm form, IReadOnlyList<(Wish Wish, Verdict Verdict)> judged, Func<Verdict, bool> isRefused, OfferedProgramme offered, Group group, Availability availability)
    {
        foreach (var (wish, verdict) in judged)
            if (isRefused(verdict) || (!verdict.IsPossible && !verdict.IsWorthWaiting))
                form.Errors.Add(VisitFields.Date(wish.Rank), $"{wish.Half.Words()}: {verdict.Words(wish.Half, offered, group, availability.Facts)}");
    }
}
