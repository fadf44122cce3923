using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>What an institution changes or adds later is seen by staff until they have read or answered it.</summary>
public sealed class NewsTests : IAsyncLifetime
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
    public async Task A_note_on_a_confirmed_visit_comes_first_in_the_inbox_and_is_a_task_until_it_is_read()
    {
        var (sure, held) = (await _portal.AskAsync(First), await _portal.AskAsync(First.AddDays(1)));
        Assert.True((await _portal.App.Get<ConfirmRequest>().HandleAsync(sure, _editor)).IsDone);
        Assert.Empty(await TasksAsync());
        Assert.True((await _portal.App.Get<AddNote>().ByPersonAsync(sure, "후문으로 오세요.")).IsDone);
        var page = await PageAsync();
        Assert.Equal([(sure, (InboxGroup?)null), (held, InboxGroup.Held)], page.Rows.Select(r => (r.Id, r.Heading)));
        Assert.Equal((2, 2, 1, 1, 1), (page.Total, page.CountOf(InboxTab.Todo), page.CountOf(heading: null), page.CountOf(InboxGroup.Held), page.CountOf(InboxTab.Confirmed)));
        Assert.Equal(InboxGroup.Confirmed, page.Rows[0].Group);
        Assert.Contains("신청 1건을 읽어 주세요", Assert.Single(await TasksAsync()), StringComparison.Ordinal);

        var at = await LastAsync();
        Assert.True((await ReadAsync(sure)).IsDone);
        Assert.Equal(held, Assert.Single((await PageAsync()).Rows).Id);
        Assert.Empty(await TasksAsync());
        Assert.Equal(VisitState.Confirmed, await _portal.StateOfAsync(sure));
        Assert.Equal(["read"], await _portal.App.ReadAsync(db => db.Set<Change>().Where(c => c.Sequence > at && c.Topic == VisitChanges.Topic).Select(c => c.Kind).ToListAsync()));
        // A colleague pressed it too.
        Assert.True((await _portal.App.Get<ReadNews>().HandleAsync(sure, _editor, default)).IsDone);
    }

    [Fact]
    public async Task Changes_cancellations_and_answers_of_the_institution_are_news_and_its_waiting_list_is_none()
    {
        var (changed, cancelled, accepted, refused) = (await _portal.AskAsync(First), await _portal.AskAsync(First.AddDays(1)), await _portal.AskAsync(First.AddDays(2)), await _portal.AskAsync(First.AddDays(3)));
        Assert.True((await _portal.App.Get<ChangeRequest>().HandleAsync(changed, name => Fields(First, people: 22).GetValueOrDefault(name, ""))).Outcome.IsDone);
        Assert.True((await _portal.App.Get<CancelRequest>().ByPersonAsync(cancelled, "소풍과 겹칩니다")).IsDone);
        foreach (var (id, day) in new[] { (accepted, 6), (refused, 7) })
            Assert.True((await _portal.App.Get<ProposeDate>().HandleAsync(id, _editor, new Slot(_portal.Team, First.AddDays(day), DayPart.Morning), null)).IsDone);
        Assert.True((await _portal.App.Get<AnswerOffer>().AcceptAsync(accepted)).IsDone);
        Assert.True((await _portal.App.Get<AnswerOffer>().DeclineAsync(refused)).IsDone);
        var rows = (await PageAsync()).Rows.Where(r => r.News is not null).ToDictionary(r => r.Id, r => r.News!.Words);
        Assert.Equal(new[] { changed, cancelled, accepted, refused }.Order(), rows.Keys.Order());
        Assert.Equal("기관이 취소", rows[cancelled]);
        Assert.All(rows.Values, words => Assert.DoesNotContain("소풍", words, StringComparison.Ordinal));
        Assert.True((await ReadAsync(cancelled)).IsDone);
        Assert.Equal(3, (await PageAsync()).CountOf(heading: null));
    }

    [Fact]
    public async Task An_answer_reads_it_and_a_move_or_a_memo_does_not()
    {
        await _portal.PlanAsync(visitsPerDay: 2);
        var id = await _portal.AskAsync(First);
        Assert.True((await _portal.App.Get<AddNote>().ByPersonAsync(id, "후문으로 오세요.")).IsDone);
        Assert.True((await _portal.App.Get<MoveVisit>().HandleAsync(id, _editor, new Slot(_portal.Team, First, DayPart.Afternoon))).IsDone);
        Assert.True((await _portal.App.Get<AddNote>().ByStaffAsync(id, _editor, "전화해 보기", isInternal: true)).IsDone);
        Assert.NotNull((await _portal.LoadAsync(id)).News);
        Assert.False((await PageAsync()).Rows.Single().IsConfirmable);
        Assert.True((await _portal.App.Get<ConfirmRequest>().HandleAsync(id, _editor)).IsDone);
        Assert.Null((await _portal.LoadAsync(id)).News);
    }

    [Fact]
    public async Task What_came_after_the_look_is_not_read_with_it()
    {
        var id = await _portal.AskAsync(First);
        Assert.True((await _portal.App.Get<AddNote>().ByPersonAsync(id, "하나")).IsDone);
        var seen = (await _portal.LoadAsync(id)).News!.At;
        _portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await _portal.App.Get<ChangeRequest>().HandleAsync(id, name => Fields(First, people: 22).GetValueOrDefault(name, ""))).Outcome.IsDone);
        Assert.NotNull((await _portal.App.Get<ReadNews>().HandleAsync(id, _editor, seen)).Refusal);
        var news = (await _portal.LoadAsync(id)).News!;
        Assert.StartsWith("덧붙인 말, 기관이 고침 (22명", news.Words, StringComparison.Ordinal);
        Assert.True((await ReadAsync(id)).IsDone);
    }

    [Fact]
    public async Task Only_those_who_plan_visits_read_it()
    {
        var id = await _portal.AskAsync(First);
        Assert.True((await _portal.App.Get<AddNote>().ByPersonAsync(id, "하나")).IsDone);
        var author = await _portal.App.PersonAsync("author@example.org", PortalRole.Author);
        Assert.Equal(VisitOutcome.NotAllowed, await _portal.App.Get<ReadNews>().HandleAsync(id, author, (await _portal.LoadAsync(id)).News!.At));
        Assert.NotNull((await _portal.LoadAsync(id)).News);
    }

    [Fact]
    public async Task A_new_request_is_told_to_the_centre_and_its_subject_names_nobody()
    {
        var channel = new KeepingChannel();
        await using var portal = await StartAsync(replace: services => services.AddSingleton<IMessageChannel>(channel));
        await portal.App.Get<PortalWrites>().RunAsync(async (db, ct) => (await db.Set<CenterPortal.Features.Centre.Centre>().SingleAsync(ct)).Email = "centre@example.org");
        var (held, waits) = (await portal.AskAsync(First), await portal.AskAsync(First));
        var letters = (await portal.App.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().Where(l => l.Template == "visit-new").OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).ToListAsync()))
            .ConvertAll(l => l.Open(portal.App.Get<PersonalData>(), new PersonalReading(null, ReadingPurpose.Message))!);
        Assert.Equal(2, letters.Count);
        Assert.All(letters, l => Assert.Equal("centre@example.org", l.To));
        Assert.EndsWith("새 신청: 코르크 공예, 3월 9일 화요일 오전 9시 40분", letters[0].Subject, StringComparison.Ordinal);
        Assert.EndsWith("새 신청: 코르크 공예, 자리를 기다림", letters[1].Subject, StringComparison.Ordinal);
        Assert.All(letters.Zip([held, waits]), l => Assert.Contains($"/studio/visits/{l.Second:N}", l.First.Text, StringComparison.Ordinal));
        Assert.All(letters, l => Assert.All(new[] { "김하나", "1234", "hana@" }, words => Assert.DoesNotContain(words, l.Subject + l.Text.Replace($"{held:N}", "", StringComparison.Ordinal).Replace($"{waits:N}", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_way_for_letters_none_to_the_centre_waits_among_those_to_be_told_by_phone()
    {
        await _portal.AskAsync(First);
        Assert.Equal(["visit-received"], await _portal.App.ReadAsync(db => db.Set<OutboxLetter>().Select(l => l.Template).ToListAsync()));
    }

    private Task<InboxPage> PageAsync() => _portal.App.Get<VisitInbox>().PageAsync(new InboxAsk(), _editor);

    private async Task<VisitOutcome> ReadAsync(Guid id) => await _portal.App.Get<ReadNews>().HandleAsync(id, _editor, (await _portal.LoadAsync(id)).News!.At);

    private Task<long> LastAsync() => _portal.App.ReadAsync(db => db.Set<Change>().MaxAsync(c => c.Sequence));

    private async Task<IReadOnlyList<string>> TasksAsync()
    {
        var tasks = _portal.App.Get<IEnumerable<IStudioTasks>>().OfType<VisitTasks>().Single();
        Assert.Contains(VisitChanges.Topic, tasks.Topics);
        return [.. (await tasks.GetAsync(_editor, default)).Select(t => t.Sentence).Where(s => s.Contains("읽어", StringComparison.Ordinal))];
    }
}
