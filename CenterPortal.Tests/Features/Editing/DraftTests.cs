using CenterPortal.Features.Articles;
using CenterPortal.Features.Articles.Studio;
using CenterPortal.Features.Editing;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Editing;

/// <summary>What is written is kept once, for its writer alone.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
    private PortalApp _portal = null!;
    private Guid _author;
    private Guid _other;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync(clock: _clock);
        _author = await _portal.PersonAsync("author@example.org", PortalRole.Author);
        _other = await _portal.PersonAsync("other@example.org", PortalRole.Author);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_first_draft_makes_one_article_that_readers_do_not_see_however_often_it_is_posted()
    {
        const string Origin = "article/new/one";
        var first = await _portal.WriteAsync(_author, Origin, "<p>하나</p>", stamp: 5);
        var again = await _portal.WriteAsync(_author, Origin, "<p>하나</p>", stamp: 5);
        Assert.Equal(first, again);
        var article = Assert.Single(await _portal.ReadAsync(db => db.Set<Article>().AsNoTracking().ToListAsync()));
        Assert.Equal(("장터 소식", _author, false), (article.Title, article.WriterId, article.IsPublic));
        Assert.Equal($"/studio/articles/{article.Id}", first.Place!.Address);

        await _portal.WriteAsync(_author, Origin, "<p>둘</p>", stamp: 4);
        Assert.Equal("<p>하나</p>", (await OpenAsync(article.Id, _author))!.Html.Html);
        await _portal.WriteAsync(_author, first.Place.Subject, "<p>셋</p>", stamp: 6);
        Assert.Equal("<p>셋</p>", (await OpenAsync(article.Id, _author))!.Html.Html);
    }

    [Fact]
    public async Task Another_person_s_article_and_draft_are_not_there()
    {
        var subject = (await _portal.WriteAsync(_author, "article/new/two", "<p>하나</p>")).Place!.Subject;
        var id = int.Parse(subject.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(DraftOutcome.NotThere, await _portal.WriteAsync(_other, subject, "<p>남의 글</p>"));
        Assert.Equal(DraftOutcome.NotThere, await _portal.WriteAsync(_other, "article/999999", "<p>없는 글</p>"));
        Assert.Equal(DraftOutcome.NotThere, await _portal.WriteAsync(_other, "person/1", "<p>다른 것</p>"));
        Assert.Null(await _portal.Get<WritingDesk>().OpenAsync(id, _other));
        Assert.Null(await _portal.Get<WritingDesk>().StateAsync(id, _other));
        Assert.Null(await _portal.Get<WritingDesk>().PreviewAsync(id, _other));
        Assert.Empty(await _portal.Get<ArticleTraces>().OfAsync(id, _other));
        Assert.False(await _portal.Get<DiscardDraft>().HandleAsync(_other, subject));
        Assert.NotNull(await OpenAsync(id, _author));
    }

    [Fact]
    public async Task Scripts_are_cleaned_before_they_are_kept()
    {
        var place = (await _portal.WriteAsync(_author, "article/new/three", "<p onclick=x()>글<script>x()</script></p><img src=//else/x onerror=x()>")).Place!;
        Assert.Equal("<p>글</p>", (await OpenAsync(int.Parse(place.Subject[8..], System.Globalization.CultureInfo.InvariantCulture), _author))!.Html.Html);
    }

    [Fact]
    public async Task What_is_thrown_away_can_be_brought_back_and_old_drafts_go()
    {
        var place = (await _portal.WriteAsync(_author, "article/new/four", "<p>하나</p>")).Place!;
        var id = int.Parse(place.Subject[8..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await _portal.Get<DiscardDraft>().HandleAsync(_author, place.Subject));
        Assert.Null(await OpenAsync(id, _author));
        Assert.NotNull((await _portal.Get<WritingDesk>().StateAsync(id, _author))!.DiscardedAt);
        Assert.True(await _portal.Get<DiscardDraft>().UndoAsync(_author, place.Subject));
        Assert.Equal("<p>하나</p>", (await OpenAsync(id, _author))!.Html.Html);

        var job = _portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "draft-housekeeping");
        _clock.Advance(TimeSpan.FromDays(89));
        await job.RunAsync(default);
        Assert.NotNull(await OpenAsync(id, _author));
        _clock.Advance(TimeSpan.FromDays(2));
        await job.RunAsync(default);
        Assert.Null(await OpenAsync(id, _author));
    }

    private Task<DraftText?> OpenAsync(int id, Guid by) => _portal.ReadAsync(db => db.FindDraftAsync(by, $"article/{id}", default));
}
