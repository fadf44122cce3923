using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Features.Visits.Queries;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Features.Visits.TeamLinks;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Features.Visits;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>A public session takes its team away from visits, wherever free days are asked for, and visits are seen where a session is planned.</summary>
public sealed class SessionClaimTests : IAsyncLifetime
{
    private VisitPortal _portal = null!;
    private Guid _editor;

    public async ValueTask InitializeAsync()
    {
        _portal = await StartAsync();
        _editor = await _portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_day_of_a_session_is_free_nowhere_and_is_again_when_it_is_called_off()
    {
        Assert.Contains(First, await FreeAsync());
        var session = await SaveAsync(Wanted());
        Assert.DoesNotContain(First, await FreeAsync());
        var cell = (await _portal.App.Get<MonthReading>().FindAsync(_portal.Programme, First, null, null))!.Days.Single(d => d.Date == First);
        Assert.Equal((true, false, true), (cell.IsOpen, cell.IsFree, cell.IsWorthWaiting));
        Assert.DoesNotContain(First, (await Days.SummaryAsync([_portal.Programme], default))[_portal.Programme].Next);
        var other = await _portal.AskAsync(First.AddDays(1));
        Assert.All(await _portal.App.Get<VisitSlots>().LookAsync(other, [Slot(First)]), look => Assert.NotNull(look.Refusal));
        Assert.False((await _portal.App.Get<VisitSuggestions>().ForAsync(other, _editor))!.Free.ContainsKey(First));

        Assert.True((await _portal.App.Get<CallOffSession>().HandleAsync(session, "비가 옵니다.", _editor)).IsDone);
        Assert.Contains(First, await FreeAsync());
    }

    [Fact]
    public async Task A_team_with_more_people_and_visits_a_day_is_away_in_the_half_day_alone()
    {
        await _portal.PlanAsync(visitsPerDay: 2);
        await SaveAsync(Wanted(capacity: 30));
        Assert.Equal(new FreeDay(_portal.Programme, First, Morning: true, Afternoon: false), (await Days.FreeDaysAsync([_portal.Programme], First, First, 20, "seo", default)).Single());
    }

    [Fact]
    public async Task A_request_for_that_day_waits_and_is_offered_it_when_the_session_goes()
    {
        var session = await SaveAsync(Wanted());
        var waits = await _portal.AskAsync(First);
        Assert.Equal(VisitState.Waiting, await _portal.StateOfAsync(waits));
        await _portal.ExpireAsync();
        Assert.Equal(VisitState.Waiting, await _portal.StateOfAsync(waits));
        Assert.True((await Save.HandleAsync(session, await PlanAsync(session), Wanted(day: First.AddDays(2)), _editor)).IsDone);
        Assert.Equal(VisitState.Offered, await _portal.StateOfAsync(waits));
    }

    [Fact]
    public async Task What_was_read_as_free_before_a_session_came_is_not_taken()
    {
        // The session comes between the reading of the free days and the write of the request.
        var fields = Fields(First);
        var isPlanned = false;
        var answer = await _portal.App.Get<SubmitRequest>().HandleAsync(Slug, name =>
        {
            if (name == VisitFields.Email && !isPlanned)
            {
                isPlanned = true;
                SaveAsync(Wanted()).GetAwaiter().GetResult();
            }

            return fields.GetValueOrDefault(name, "");
        }, State());
        Assert.Empty(answer.Errors.All);
        Assert.True(isPlanned);
        Assert.Equal(1, await _portal.App.ReadAsync(db => db.Set<VisitRequest>().CountAsync(r => r.Placing == null)));
    }

    [Fact]
    public async Task Staff_cannot_move_propose_or_confirm_into_it()
    {
        var id = await _portal.AskAsync(First.AddDays(1));
        await SaveAsync(Wanted());
        Assert.NotNull((await _portal.App.Get<MoveVisit>().HandleAsync(id, _editor, Slot(First))).Refusal);
        Assert.NotNull((await _portal.App.Get<ProposeDate>().HandleAsync(id, _editor, Slot(First), null)).Refusal);
        Assert.NotNull((await _portal.App.Get<ConfirmRequest>().HandleAsync(id, _editor, Slot(First))).Refusal);
        Assert.True((await _portal.App.Get<ConfirmRequest>().HandleAsync(id, _editor)).IsDone);
    }

    [Fact]
    public async Task A_session_on_a_held_day_shows_the_visit_first_and_staff_decide()
    {
        var held = await _portal.AskAsync(First);
        var seen = await Save.HandleAsync(null, null, Wanted(), _editor);
        Assert.Equal((null, null), (seen.Id, seen.Refusal));
        Assert.Equal("3월 9일 화요일 오전 9시 40분 한빛초등학교 (답 기다림)", Assert.Single(seen.Met!.Clashes));
        Assert.Equal(seen.Met.Clashes, (await _portal.App.Get<SessionLook>().FindAsync(null, Wanted() with { Place = "", BookUntilDay = "" }, _editor)).Clashes);
        Assert.Empty(await _portal.App.ReadAsync(db => db.Set<CenterPortal.Features.Sessions.PublicSession>().ToListAsync()));

        Assert.True((await Save.HandleAsync(null, null, Wanted(), _editor, isDespite: true)).IsDone);
        Assert.Contains("다른 일정이 잡혔습니다", (await _portal.App.Get<ConfirmRequest>().HandleAsync(held, _editor)).Refusal, StringComparison.Ordinal);
        Assert.True((await _portal.App.Get<ConfirmRequest>().HandleAsync(held, _editor, Slot(First.AddDays(1)))).IsDone);
        var acts = await _portal.App.ReadAsync(db => db.Set<StaffAct>().Where(a => a.Act == "공개 체험 더함").Select(a => a.After).ToListAsync());
        Assert.Contains("겹치는 방문 1건을 보고 정함", Assert.Single(acts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_fits_beside_it_is_told_and_stops_nothing()
    {
        await _portal.PlanAsync(visitsPerDay: 2);
        await _portal.AskAsync(First);
        var look = await _portal.App.Get<SessionLook>().FindAsync(null, Wanted(), _editor);
        Assert.Empty(look.Clashes);
        Assert.Single(look.Beside);
        await SaveAsync(Wanted());
    }

    [Fact]
    public async Task A_session_that_moves_within_its_day_does_not_stand_in_its_own_way_and_another_word_asks_nothing()
    {
        await _portal.PlanAsync(visitsPerDay: 2);
        await _portal.AskAsync(First);
        var session = await SaveAsync(Wanted());
        Assert.True((await Save.HandleAsync(session, await PlanAsync(session), Wanted(at: "15:00"), _editor)).IsDone);
        await _portal.PlanAsync(visitsPerDay: 1);
        Assert.True((await Save.HandleAsync(session, await PlanAsync(session), Wanted(at: "15:00") with { Note = "편한 옷으로" }, _editor)).IsDone);
    }

    [Fact]
    public async Task Kits_for_all_its_places_are_kept_and_a_visit_that_needs_them_is_shown()
    {
        await _portal.App.Get<PortalWrites>().RunAsync(async (db, ct) => (await db.Set<CenterPortal.Features.Programmes.Programme>().SingleAsync(p => p.Id == _portal.Programme, ct)).UsesKits = true);
        Assert.True((await _portal.App.Get<ChangeStock>().AddAsync(_portal.Programme, null, new DateOnly(2027, 3, 2), 40, "들어옴")).IsDone);
        var visit = await _portal.AskAsync(First.AddDays(3), people: 20);
        Assert.True((await _portal.App.Get<ConfirmRequest>().HandleAsync(visit, _editor)).IsDone);
        Assert.Single((await _portal.App.Get<SessionLook>().FindAsync(null, Wanted(capacity: 30), _editor)).Clashes);
        await SaveAsync(Wanted(capacity: 15));
        Assert.Equal(5, (await _portal.App.Get<PlanSheets>().KitsAsync(_editor)).Single(k => k.ProgrammeId == _portal.Programme).Left);
        Assert.Empty(await Days.FreeDaysAsync([_portal.Programme], First, First.AddDays(20), 6, "seo", default));
        Assert.NotEmpty(await Days.FreeDaysAsync([_portal.Programme], First, First.AddDays(20), 5, "seo", default));
        // Over, it has still used them.
        _portal.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Empty(await Days.FreeDaysAsync([_portal.Programme], First.AddDays(15), First.AddDays(30), 6, "seo", default));
    }

    [Fact]
    public async Task Board_page_and_calendar_of_the_team_hold_it()
    {
        var session = await SaveAsync(Wanted(day: First.AddDays(4), capacity: 20));
        var monday = BoardWeek.MondayOf(First);
        var week = (await _portal.App.Get<WeekBoard>().LoadAsync(monday, null, _editor))!;
        Assert.Contains(First.AddDays(4), week.Days);
        var cell = week.Rows.Single().At(First.AddDays(4), DayPart.Afternoon);
        Assert.Equal(("마치광장", 2, 20, 0), (cell.Engagements.Single().Place, cell.Taken, cell.Engagements.Single().Places, week.Visits));
        Assert.Equal(1, week.Others);

        Assert.True((await _portal.App.Get<TeamDoors>().MakeAsync(_portal.Team, null)).IsDone);
        var word = (await _portal.App.Get<TeamDoors>().OfAsync(_portal.Team, _editor))!.Word;
        Assert.Contains("마치광장", await _portal.App.Http.GetStringAsync(new Uri($"/teams/{word}?from={First:yyyy-MM-dd}", UriKind.Relative)), StringComparison.Ordinal);
        var first = await EntryAsync(word);
        Assert.Equal(("CONFIRMED", $"{First.AddDays(4):yyyyMMdd}T140000"), (first["STATUS"], first["DTSTART;TZID=Asia/Seoul"]));

        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await Save.HandleAsync(session, await PlanAsync(session), Wanted(day: First.AddDays(4), at: "15:00", capacity: 20), _editor)).IsDone);
        var moved = await EntryAsync(word);
        _portal.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await _portal.App.Get<CallOffSession>().HandleAsync(session, "비가 옵니다.", _editor)).IsDone);
        var off = await EntryAsync(word);
        Assert.Equal("CANCELLED", off["STATUS"]);
        Dictionary<string, string>[] entries = [first, moved, off];
        Assert.Single(entries.Select(e => e["UID"]).Distinct());
        foreach (var growing in new[] { "SEQUENCE", "LAST-MODIFIED", "DTSTAMP" })
            Assert.Equal(entries.Select(e => e[growing]).Order(StringComparer.Ordinal).Distinct(), entries.Select(e => e[growing]));
        Assert.Equal(0, (await _portal.App.Get<WeekBoard>().LoadAsync(monday, null, _editor))!.Others);
    }

    [Fact]
    public async Task Making_moving_and_calling_off_tell_the_days_of_every_team_concerned()
    {
        var session = await SaveAsync(Wanted());
        Assert.Equal([_portal.Team], await ToldAsync(0));
        var at = await LastAsync();
        Assert.True((await Save.HandleAsync(session, await PlanAsync(session), Wanted() with { Note = "편한 옷으로" }, _editor)).IsDone);
        Assert.Empty(await ToldAsync(at));
        Assert.True((await _portal.App.Get<CallOffSession>().HandleAsync(session, "비가 옵니다.", _editor)).IsDone);
        Assert.Equal([_portal.Team], await ToldAsync(at));
        Assert.Contains("session", _portal.App.Get<WeekBoard>().Topics);
    }

    private SaveSession Save => _portal.App.Get<SaveSession>();

    private IProgrammeDays Days => _portal.App.Get<IProgrammeDays>();

    private Slot Slot(DateOnly date) => new(_portal.Team, date, DayPart.Afternoon);

    private WantedSession Wanted(DateOnly? day = null, string at = "14:00", int capacity = 15)
    {
        var date = day ?? First;
        return new(_portal.Programme, _portal.Team, $"{date:yyyy-MM-dd}", at, 60, "마치광장", "seo", capacity, 5, $"{date.AddDays(-1):yyyy-MM-dd}", "18:00", "");
    }

    private async Task<int> SaveAsync(WantedSession wanted)
    {
        var saved = await Save.HandleAsync(null, null, wanted, _editor);
        Assert.True(saved.IsDone, saved.Refusal ?? SessionFixture.Said(saved.Errors) + string.Join(' ', saved.Met?.Clashes ?? []));
        return saved.Id!.Value;
    }

    private Task<CenterPortal.Features.Sessions.SessionPlan> PlanAsync(int session) =>
        _portal.App.ReadAsync(async db => (await db.Set<CenterPortal.Features.Sessions.PublicSession>().SingleAsync(s => s.Id == session)).Plan);

    private async Task<IReadOnlyList<DateOnly>> FreeAsync() => [.. (await Days.FreeDaysAsync([_portal.Programme], First, First.AddDays(7), 20, "seo", default)).Select(d => d.Date)];

    private Task<long> LastAsync() => _portal.App.ReadAsync(db => db.Set<Change>().MaxAsync(c => c.Sequence));

    private Task<List<int>> ToldAsync(long after) => _portal.App.ReadAsync(async db =>
        (await db.Set<Change>().Where(c => c.Sequence > after && c.Topic == VisitChanges.DaysTopic && c.Kind == "engagement").Select(c => c.EntityId).ToListAsync()).ConvertAll(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)));

    private async Task<Dictionary<string, string>> EntryAsync(string word)
    {
        var feed = (await _portal.App.Get<TeamFeed>().WriteAsync(word))!.Replace("\r\n ", "", StringComparison.Ordinal);
        return feed[feed.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..feed.IndexOf("END:VEVENT", StringComparison.Ordinal)].Split("\r\n").Where(l => l.Contains(':', StringComparison.Ordinal)).ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }
}
