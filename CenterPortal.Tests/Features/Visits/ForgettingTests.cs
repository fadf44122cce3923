using System.Net;
using CenterPortal.Features.Privacy;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>When a request's span is over, its person is gone and its numbers are there.</summary>
public class ForgettingTests
{
    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task A_year_after_the_visit_nothing_leads_to_the_person_and_the_figures_stay()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        await portal.App.Get<AddNote>().ByStaffAsync(id, editor, "김하나 선생님과 통화함", isInternal: true);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await portal.App.Get<RecordVisit>().HandleAsync(id, null, new Attendance(18, 60, 2, 150), false, true);
        Assert.True((await portal.App.Get<AnswerFeedback>().HandleAsync(portal.App.Get<FeedbackLinks>().WordOf(id), new FeedbackInput("5", "yes", "김하나 드림"))).IsDone);

        portal.Clock.Advance(TimeSpan.FromDays(340));
        await portal.App.Get<DestructionJob>().RunAsync(CancellationToken.None);
        Assert.NotNull((await portal.LoadAsync(id)).Contact);
        portal.Clock.Advance(TimeSpan.FromDays(40));
        await portal.App.Get<DestructionJob>().RunAsync(CancellationToken.None);

        var request = await portal.LoadAsync(id);
        Assert.Null(request.Contact);
        Assert.Null(request.Phone);
        Assert.Null(request.Email);
        Assert.Equal(("", "", 20), (request.Institution, request.Place, request.HeadCount));
        Assert.Empty(await portal.App.ReadAsync(db => db.Set<VisitNote>().ToListAsync()));
        Assert.Empty(await portal.App.ReadAsync(db => db.Set<Receipt>().ToListAsync()));
        var feedback = await portal.App.ReadAsync(db => db.Set<VisitFeedback>().AsNoTracking().SingleAsync());
        Assert.Equal((null, 5), (feedback.Word, feedback.Score));
        Assert.Equal(18, (await portal.App.ReadAsync(db => db.Set<VisitReport>().AsNoTracking().SingleAsync())).Came);
    }

    [Fact]
    public async Task Who_withdraws_consent_is_forgotten_at_once_but_not_while_the_request_is_under_way()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var (person, link) = await portal.App.ReadAsync(async db =>
        {
            var receipt = await db.Set<Receipt>().AsNoTracking().SingleAsync(r => r.SubjectId == id);
            return (receipt.PersonId, "/requests/" + portal.App.Get<CenterPortal.Infrastructure.Receipts.Receipts>().LinkOf(receipt));
        });
        using var browser = new FormClient(portal.App);
        using var early = await browser.SendAsync(link, "forget");
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("먼저 위에서 취소", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull((await portal.LoadAsync(id)).Contact);

        await portal.App.Get<CancelRequest>().ByPersonAsync(id, "감기");
        using var done = await browser.SendAsync(link, "forget");
        Assert.Contains("개인정보를 지웠습니다", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var again = await browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        var left = await portal.LoadAsync(id);
        Assert.Equal((null, null, null), (left.Contact, left.Phone, left.Cancellation!.Reason));
        Assert.True(portal.App.Get<PersonalData>().IsDestroyed(person));
        Assert.False(await portal.App.ReadAsync(db => db.Set<ConsentRecord>().AnyAsync(c => c.PersonId == person)));
        Assert.Equal(1, (await portal.App.ReadAsync(db => db.Set<Destruction>().AsNoTracking().SingleAsync())).Persons);
    }
}
