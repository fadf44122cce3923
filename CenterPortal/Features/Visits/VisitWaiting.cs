using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>
/// The waiting list of requests: a group waits for its own wished days. An offer is a placing of the kind Offered that ends
/// with the offer.
/// </summary>
public sealed class VisitWaiting(ProgrammeBook programmes, VisitDays days, VisitLetters letters, TimeProvider clock) : IWaitingQueue
{
    /// <inheritdoc />
    public string Kind => VisitChanges.Kind;

    /// <inheritdoc />
    public async Task<int> OfferHoursAsync(PortalDb db, CancellationToken ct) => (await db.RulesAsync(ct)).OfferWorkingHours;

    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingEntry>> WorthAskingAsync(PortalDb db, IReadOnlyList<WaitingEntry> entries, CancellationToken ct)
    {
        var ids = entries.Select(e => e.SubjectId).ToArray();
        var requests = await db.Set<VisitRequest>().AsNoTracking().Where(r => ids.Contains(r.Id)).OrderBy(r => r.MadeAt).Take(ids.Length).ToDictionaryAsync(r => r.Id, ct);
        var offered = (await programmes.FindAsync(db, [.. requests.Values.Select(r => r.ProgrammeId).Distinct()], ct)).ToDictionary(p => p.Key, p => VisitDays.Offered(p.Value));
        var open = entries.Where(e => requests.TryGetValue(e.SubjectId, out var r) && !r.IsClosed && r.LivePlacing(Now) is null && offered.ContainsKey(r.ProgrammeId))
            .Select(e => (Entry: e, Request: requests[e.SubjectId], Wishes: Open(e, requests[e.SubjectId]))).Where(w => w.Wishes.Length > 0).ToArray();
        if (open.Length == 0) return [];
        var availability = await days.LoadAsync(db, [.. offered.Values], open.SelectMany(w => w.Wishes).ToArray().Span(without: null), ct);
        var worth = new List<WaitingEntry>();
        foreach (var (entry, request, wishes) in open)
        {
            if (availability.TryWishes(offered[request.ProgrammeId], GroupOf(request), wishes, PlacingKind.Offered, null).Placing is not { } placing) continue;
            availability.Take(new Claim(request.Id, request.ProgrammeId, placing.TeamId, placing.Date, placing.Part, placing.Instructors, request.HeadCount));
            worth.Add(entry);
        }

        return worth;
    }

    /// <inheritdoc />
    public async Task<WaitingAnswer> TryOfferAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await LoadAsync(db, entry, ct) is not var (request, programme) || request.IsClosed) return new WaitingAnswer(null, "끝난 신청입니다.");
        if (request.LivePlacing(Now) is not null) return new WaitingAnswer(null, "담당자가 다른 날을 여쭈었습니다.");
        var (offered, wishes) = (VisitDays.Offered(programme), Open(entry, request));
        if (wishes.Length == 0) return new WaitingAnswer(null, "바라신 날의 자리를 모두 마다하셨습니다.");
        var availability = await days.LoadAsync(db, [offered], wishes.Span(request.Id), ct);
        var (placing, answers) = availability.TryWishes(offered, GroupOf(request), wishes, PlacingKind.Offered, entry.OfferUntil);
        if (placing is null) return new WaitingAnswer(null, ReasonOf(answers, offered, GroupOf(request), availability.Facts));
        request.Take(placing);
        db.AddStep(request, null, $"{placing.Words()} 자리가 나서 먼저 여쭈었습니다", Now);
        db.LogVisit(request, "offered", Now);
        await db.LogDaysAsync([placing.TeamId], "offered", Now, ct);
        return new WaitingAnswer(OfferOf(new HalfDay(placing.Date, placing.Part)), "자리가 났습니다.");
    }

    /// <inheritdoc />
    public async Task WithdrawOfferAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await LoadAsync(db, entry, ct) is not var (request, _) || request.Placing is not { Kind: PlacingKind.Offered } placing) return;
        // A cancelled request keeps the place it had, for calendars; it takes none.
        if (!request.IsClosed) request.Release();
        db.AddStep(request, null, $"{placing.Words()} 자리를 다음 분께 넘겼습니다", Now);
        db.LogVisit(request, "withdrawn", Now);
        await db.LogDaysAsync([placing.TeamId], "withdrawn", Now, ct);
    }

    /// <inheritdoc />
    public async Task<bool> RanOutAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await LoadAsync(db, entry, ct) is not var (request, programme) || request.Placing is not { Kind: PlacingKind.Offered } placing) return false;
        var isTold = entry.OfferedAt is not { } since || !await db.IsUntoldAsync(request.PersonId, VisitTemplates.Offered, since, ct);
        await WithdrawOfferAsync(db, entry, ct);
        // One letter says both when the waiting ends with it.
        var (template, why) = entry.IsLastChance ? (VisitTemplates.Lapsed, $"세 번 여쭈었으나 답을 받지 못해 {placing.Words()} 자리를 비웠습니다. 달력에 넣어 두셨다면 함께 보내는 파일로 지우실 수 있습니다.") : (VisitTemplates.Released, "기한까지 답이 없어 다음 분께 드렸습니다.");
        if (isTold) await letters.SendAsync(db, request, programme, new VisitLetter(template, placing, Reason: why, Calendar: CalendarStatus.Cancelled), ct);
        return isTold;
    }

    /// <inheritdoc />
    public async Task OfferedAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await LoadAsync(db, entry, ct) is not var (request, programme) || request.Placing is not { } placing) return;
        await letters.SendAsync(db, request, programme, new VisitLetter(VisitTemplates.Offered, placing, entry.OfferUntil, Calendar: CalendarStatus.Tentative), ct);
    }

    /// <summary>Three offers ran out: the request lapses, unless staff have meanwhile found it another place.</summary>
    public async Task SilentAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        if (await LoadAsync(db, entry, ct) is not var (request, _) || request.IsClosed || request.LivePlacing(Now) is not null) return;
        request.LetLapse(Now);
        db.AddStep(request, null, "세 번 여쭈었으나 답이 없어 기다림을 마쳤습니다", Now);
        db.LogVisit(request, "lapsed", Now);
    }

    /// <summary>Why none of the wishes is possible, in one sentence for each.</summary>
    public static string ReasonOf(IEnumerable<(Wish Wish, Verdict Verdict)> answers, OfferedProgramme programme, Group group, DayFacts facts) =>
        string.Join(' ', answers.Select(a => $"{a.Wish.Half.Words()}: {a.Verdict.Words(a.Wish.Half, programme, group, facts)}"));

    /// <summary>Why it waits as things are now; null when there is nothing in the way, so that it is offered within a minute.</summary>
    public async Task<string?> ReasonAsync(PortalDb db, VisitRequest request, ProgrammeFacts programme, CancellationToken ct)
    {
        var offered = VisitDays.Offered(programme);
        var availability = await days.LoadAsync(db, [offered], request.Wishes.Span(request.Id), ct);
        var (placing, answers) = availability.TryWishes(offered, GroupOf(request), request.Wishes, PlacingKind.Offered, null);
        return placing is null ? ReasonOf(answers, offered, GroupOf(request), availability.Facts) : null;
    }

    // The days that it still waits for: those that it let go are not offered again.
    private static Wish[] Open(WaitingEntry entry, VisitRequest request) => [.. request.Wishes.Where(w => !entry.HasDeclined(OfferOf(w.Half)))];

    private static Group GroupOf(VisitRequest request) => new(request.HeadCount, request.DistrictSlug);

    /// <summary>What is offered, as the waiting list knows it.</summary>
    internal static string OfferOf(HalfDay half) => $"{half.Date:yyyy-MM-dd}/{half.Part.Slug()}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<(VisitRequest Request, ProgrammeFacts Programme)?> LoadAsync(PortalDb db, WaitingEntry entry, CancellationToken ct) =>
        await db.Set<VisitRequest>().SingleOrDefaultAsync(r => r.Id == entry.SubjectId, ct) is { } request
        && await programmes.FindAsync(db, request.ProgrammeId, ct) is { } programme
            ? (request, programme) : null;
}
