using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits;

/// <summary>What became of a posted form.</summary>
/// <param name="Link">The private word of the receipt; null when something is wrong.</param>
/// <param name="Errors">What is wrong, by field.</param>
/// <param name="Refusal">What is wrong with the whole.</param>
public sealed record SubmitAnswer(string? Link, FieldErrors Errors, string? Refusal = null);

/// <summary>
/// Takes a request: the first wished day that is possible is held for it, or it joins the waiting list; one form, one
/// request, however often it is posted. Capacity is looked at inside the write.
/// </summary>
public sealed class SubmitRequest(
    PortalWrites writes, RunOutHolds holds, IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, TeamBook teams, VisitDays days, RecentDays recent, PersonKeys keys, PersonalData personal, Consents consents, Purposes purposes,
    Receipts receipts, FormStates forms, WaitingLists waiting, WorkingTime time, VisitLetters letters, StaffLetters staff, TimeProvider clock)
{
    /// <summary>Reads the fields and takes the request.</summary>
    /// <param name="slug">The programme.</param>
    /// <param name="field">What was typed into a field, or kept of it from earlier steps.</param>
    /// <param name="state">The form's state, which the request ends.</param>
    /// <param name="formKey">The key in the posted form; one that is none counts as the state's.</param>
    public async Task<SubmitAnswer> HandleAsync(string slug, Func<string, string> field, FormState state, string? formKey = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        var key = FormKeys.IsKey(formKey) ? formKey! : state.FormKey;
        var form = new VisitForm(field);
        Asked? asked;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await receipts.FindByFormKeyAsync(db, key, ct) is { } before) return new SubmitAnswer(receipts.LinkOf(before), form.Errors);
            if (await programmes.FindAsync(db, slug, ct) is not { IsPublic: true } programme) return new SubmitAnswer(null, form.Errors, "지금은 신청을 받지 않는 체험입니다. 다른 체험을 골라 주세요.");
            asked = await ReadAsync(db, form, field, programme, ct);
        }

        return asked is null ? new SubmitAnswer(null, form.Errors) : await writes.RunAsync((db, token) => TakeAsync(db, form, asked, state, key, token), ct);
    }

    /// <summary>What was asked for, and what was free just before: nobody else waits while this is read.</summary>
    private sealed record Asked(ProgrammeFacts Programme, OfferedProgramme Offered, AskedWhat What, AskedWhere Where, AskedWho Who, ConsentAnswers Consents, Availability Before, DateTime Until)
    {
        public Group Group => new(What.HeadCount, What.District);
    }

    private async Task<Asked?> ReadAsync(PortalDb db, VisitForm form, Func<string, string> field, ProgrammeFacts programme, CancellationToken ct)
    {
        var offered = VisitDays.Offered(programme);
        var what = form.What(offered, await teams.DistrictsAsync(db, ct));
        var (where, who) = (form.Where(), form.Who());
        var answers = ConsentAnswers.Read([purposes.Get(VisitPurpose.Key), purposes.Get(PicturePurpose.Key)], name => field(name) is { Length: > 0 } given ? given : null);
        foreach (var missing in answers.Missing) form.Errors.Add(ConsentAnswers.Field(missing.Key), $"‘{missing.Name}’에 동의해 주셔야 신청을 받을 수 있습니다.");
        if (what is null || where is null || who is null || !form.Errors.IsEmpty) return null;
        var rules = await db.RulesAsync(ct);
        var until = await time.AddWorkingHoursAsync(db, clock.GetUtcNow().UtcDateTime, rules.HoldWorkingHours, ct);
        return new Asked(programme, offered, what, where, who, answers, await recent.LoadAsync(offered, what.Wishes.Span(without: null), rules.DaysVersion), until);
    }

    // Inside the write nobody can claim. When no claim, plan or stock changed since the facts were read, they still hold.
    private async Task<SubmitAnswer> TakeAsync(PortalDb db, VisitForm form, Asked asked, FormState state, string key, CancellationToken ct)
    {
        if (await receipts.FindByFormKeyAsync(db, key, ct) is { } before) return new SubmitAnswer(receipts.LinkOf(before), form.Errors);
        var now = clock.GetUtcNow().UtcDateTime;
        // Who waits is asked before a newcomer; a release is a change of the free days too.
        await holds.PassOnAsync(db, now, ct);
        var availability = (await db.RulesAsync(ct)).DaysVersion == asked.Before.Facts.Version ? asked.Before : await days.LoadAsync(db, [asked.Offered], asked.What.Wishes.Span(without: null) with { At = now }, ct);
        var (placing, judged) = availability.TryWishes(asked.Offered, asked.Group, asked.What.Wishes, PlacingKind.Held, asked.Until);
        foreach (var (wish, verdict) in judged)
            if (!verdict.IsPossible && !verdict.IsWorthWaiting)
                form.Errors.Add(VisitFields.Date(wish.Rank), $"{wish.Half.Words()}: {verdict.Words(wish.Half, asked.Offered, asked.Group, availability.Facts)}");
        if (!form.Errors.IsEmpty) return new SubmitAnswer(null, form.Errors);

        var request = await AddAsync(db, asked.Programme, asked.What, asked.Where, asked.Who, asked.Consents, now, ct);
        if (placing is not null) request.Take(placing);
        db.Add(request);
        var receipt = (await receipts.IssueAsync(db, VisitChanges.Kind, request.Id, request.PersonId, asked.Who.Phone, key, ct)).Receipt;
        await forms.CloseAsync(db, state, ct);
        if (placing is not null) await HeldAsync(db, request, asked.Programme, placing, now, ct);
        else await WaitsAsync(db, request, asked.Programme, VisitWaiting.ReasonOf(judged, asked.Offered, asked.Group, availability.Facts), now, ct);
        await staff.NewAsync(db, request, asked.Programme, ct);
        return new SubmitAnswer(receipts.LinkOf(receipt), form.Errors);
    }

    private async Task<VisitRequest> AddAsync(PortalDb db, ProgrammeFacts programme, AskedWhat what, AskedWhere where, AskedWho who, ConsentAnswers answers, DateTime now, CancellationToken ct)
    {
        var (id, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await keys.BeginAsync(db, person, ct);
        await consents.GiveAsync(db, person, answers, ct);
        var request = new VisitRequest
        {
            Id = id,
            ProgrammeId = programme.Id,
            InstitutionKind = where.Kind,
            Institution = where.Institution,
            DistrictSlug = what.District,
            Place = where.Place,
            Room = where.Room,
            HasWater = where.HasWater,
            HasTables = where.HasTables,
            AgeBand = what.AgeBand,
            HeadCount = what.HeadCount,
            PersonId = person,
            Contact = personal.Seal(VisitPlaces.Contact(id), person, who.Contact),
            Phone = personal.Seal(VisitPlaces.Phone(id), person, who.Phone),
            Email = personal.Seal(VisitPlaces.Email(id), person, who.Email),
            SpecialNeeds = who.Needs is null ? null : personal.Seal(VisitPlaces.SpecialNeeds(id), person, who.Needs),
            MadeAt = now,
        };
        request.SetWishes(what.Wishes);
        return request;
    }

    private async Task HeldAsync(PortalDb db, VisitRequest request, ProgrammeFacts programme, Placing placing, DateTime now, CancellationToken ct)
    {
        db.AddStep(request, null, $"신청을 받고 {placing.Words()} 자리를 잡았습니다", now);
        db.LogVisit(request, "received", now);
        await db.LogDaysAsync([placing.TeamId], "held", now, ct);
        await letters.SendAsync(db, request, programme, new VisitLetter(VisitTemplates.Received, placing, placing.Until, Calendar: CalendarStatus.Tentative), ct);
    }

    private async Task WaitsAsync(PortalDb db, VisitRequest request, ProgrammeFacts programme, string reason, DateTime now, CancellationToken ct)
    {
        await waiting.JoinAsync(db, VisitChanges.Queue, VisitChanges.Kind, request.Id, request.HeadCount, reason, ct);
        db.AddStep(request, null, "신청을 받고 자리를 기다립니다", now);
        db.LogVisit(request, "waiting", now);
        await letters.SendAsync(db, request, programme, new VisitLetter(VisitTemplates.Waiting, Reason: reason), ct);
    }
}
