using System.Net;
using CenterPortal.Features.Media;
using CenterPortal.Features.Media.Pictures;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Aftermath;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Features.Media;
using CenterPortal.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits.Studio;

/// <summary>What became of a visit, and what the institution says of it.</summary>
public class AftermathTests
{
    private static readonly Attendance Eighteen = new(18, 60, 2, 150);

    [Fact]
    public async Task Numbers_are_written_down_after_the_visit_corrected_and_counted_for_the_year()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        var record = portal.App.Get<RecordVisit>();
        Assert.Contains("끝난 뒤", (await record.HandleAsync(id, null, Eighteen, false, true)).Refusal, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        Assert.NotNull((await record.HandleAsync(id, null, Eighteen with { Came = -1 }, false, true)).Refusal);
        Assert.NotNull((await record.HandleAsync(id, null, Eighteen with { Minutes = 0 }, false, true)).Refusal);
        Assert.Empty(await portal.App.ReadAsync(db => db.Set<VisitReport>().ToListAsync()));

        Assert.True((await record.HandleAsync(id, null, Eighteen, false, true)).IsDone);
        Assert.True((await record.HandleAsync(id, null, Eighteen with { Came = 17 }, false, true)).IsDone);
        var year = await portal.App.Get<AftermathReading>().ThisYearAsync();
        Assert.Equal(new VisitYear(2027, 1, 17, 17 * 60, 300, null), year);
        Assert.Single(await portal.LettersAsync(id), "visit-feedback");
        var author = await portal.App.PersonAsync("author@example.org", PortalRole.Author);
        Assert.Equal(VisitOutcome.NotAllowed, await record.HandleAsync(id, author, Eighteen, false, true));
        Assert.Null(await portal.App.Get<AftermathReading>().FindAsync(id, author));
    }

    [Fact]
    public async Task An_institution_answers_once_by_its_link()
    {
        await using var portal = await StartAsync();
        var id = await OverAsync(portal);
        var word = portal.App.Get<FeedbackLinks>().WordOf(id);
        using var browser = new FormClient(portal.App);
        using var refused = await browser.SendAsync($"/requests/feedback/{word}", "feedback", ("score", "9"), ("again", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var sent = await browser.SendAsync($"/requests/feedback/{word}", "feedback", ("score", "4"), ("again", "yes"), ("word", "아이들이 좋아했어요"));
        Assert.Contains("고맙습니다", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True((await portal.App.Get<AnswerFeedback>().HandleAsync(word, new FeedbackInput("1", "no", "딴말"))).IsDone);
        var kept = await portal.App.ReadAsync(db => db.Set<VisitFeedback>().AsNoTracking().SingleAsync());
        Assert.Equal((4, true), (kept.Score!.Value, kept.WouldAskAgain!.Value));

        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        Assert.Null(await portal.App.Get<AftermathReading>().WordAsync(id, editor));
        Assert.True((await portal.App.Get<AftermathReading>().FindAsync(id, editor))!.HasWord);
        Assert.Equal(4, (await portal.App.Get<AftermathReading>().ThisYearAsync()).Score);
        using var stranger = await portal.App.Http.GetAsync(new Uri("/requests/feedback/" + new string('a', 32), UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task Hostile_answers_change_nothing()
    {
        await using var portal = await StartAsync();
        var word = portal.App.Get<FeedbackLinks>().WordOf(await OverAsync(portal));
        FeedbackInput[] wrong = [new(null, "yes", null), new("0", "yes", null), new("6", "yes", null), new("오", "yes", null), new("5", "maybe", null), new("5", "yes", new string('가', 501))];
        foreach (var input in wrong) Assert.NotNull((await portal.App.Get<AnswerFeedback>().HandleAsync(word, input)).Refusal);
        Assert.Equal(VisitOutcome.NoRequest, await portal.App.Get<AnswerFeedback>().HandleAsync("x", new FeedbackInput("5", "yes", null)));
        Assert.Null((await portal.App.ReadAsync(db => db.Set<VisitFeedback>().AsNoTracking().SingleAsync())).AnsweredAt);
    }

    [Fact]
    public async Task Pictures_want_the_institution_s_consent_and_go_with_it()
    {
        await using var portal = await StartAsync();
        var id = await OverAsync(portal);
        var pictures = portal.App.Get<VisitPictures>();
        Assert.Contains("동의", (await pictures.AddAsync(id, null, 1)).Refusal, StringComparison.Ordinal);
        Assert.True((await portal.App.Get<RecordVisit>().HandleAsync(id, null, Eighteen, true, false)).IsDone);
        Assert.Contains("그런 사진이 없습니다", (await pictures.AddAsync(id, null, 1)).Refusal, StringComparison.Ordinal);
        var admin = await portal.App.AdministratorAsync();
        var picture = (await portal.App.Get<AddPicture>().HandleAsync(admin, "방문.jpg", TestPictures.Jpeg(), CancellationToken.None)).Added!.Id;
        Assert.True((await pictures.AddAsync(id, null, picture)).IsDone);
        Assert.Single((await portal.App.ReadAsync(db => db.Set<VisitReport>().AsNoTracking().SingleAsync())).Pictures);
        using var seen = await portal.App.Http.GetAsync(new Uri($"/images/{picture}/480.webp", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
        Assert.True((await portal.App.Get<RecordVisit>().HandleAsync(id, null, Eighteen, false, false)).IsDone);
        Assert.Empty((await portal.App.ReadAsync(db => db.Set<VisitReport>().AsNoTracking().SingleAsync())).Pictures);
        Assert.NotNull((await portal.App.ReadAsync(db => db.Set<Picture>().AsNoTracking().SingleAsync(p => p.Id == picture))).Removal);
    }

    [Fact]
    public async Task Consent_to_pictures_is_asked_for_apart_shown_to_staff_and_written_down_either_way()
    {
        await using var portal = await StartAsync();
        var editor = await portal.App.PersonAsync("editor@example.org", PortalRole.Editor);
        Assert.True(await ShownAsync(portal, await portal.AskAsync(First, change: f => f[$"consent.{PicturePurpose.Key}"] = $"{PicturePurpose.Purpose.Version}"), editor));
        var id = await portal.AskAsync(First.AddDays(1));
        Assert.False(await ShownAsync(portal, id, editor));

        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        portal.Clock.Advance(TimeSpan.FromDays(9));
        Assert.True((await portal.App.Get<RecordVisit>().HandleAsync(id, null, Eighteen, true, false)).IsDone);
        Assert.True(await ShownAsync(portal, id, editor));
        Assert.True((await portal.App.Get<RecordVisit>().HandleAsync(id, null, Eighteen, false, false)).IsDone);
        Assert.False(await ShownAsync(portal, id, editor));
        Assert.Equal(2, await portal.App.ReadAsync(db => db.Set<ConsentRecord>().CountAsync(c => c.Purpose == PicturePurpose.Key)));
        Assert.Contains("방문 체험 사진", await portal.App.Http.GetStringAsync("/privacy"), StringComparison.Ordinal);
    }

    private static async Task<bool> ShownAsync(VisitPortal portal, Guid id, Guid by) => (await portal.App.Get<AftermathReading>().FindAsync(id, by))!.AgreesPictures;

    private static async Task<Guid> OverAsync(VisitPortal portal)
    {
        var id = await portal.AskAsync(First);
        await portal.App.Get<ConfirmRequest>().HandleAsync(id, null);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        Assert.True((await portal.App.Get<RecordVisit>().HandleAsync(id, null, Eighteen, false, true)).IsDone);
        return id;
    }
}
