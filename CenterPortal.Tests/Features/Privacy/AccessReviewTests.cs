using System.Net;
using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Privacy;
using CenterPortal.Features.Privacy.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Privacy;

/// <summary>Who opened what, looked through month by month.</summary>
public sealed class AccessReviewTests : IAsyncLifetime
{
    private static readonly SeoulMonth October = SeoulMonth.Read("2026-10")!.Value;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero));
    private PortalApp _portal = null!;
    private Guid _admin;
    private Guid _editor;

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync(clock: _clock);
        _admin = await _portal.AdministratorAsync();
        _editor = await _portal.PersonAsync("editor@example.org", PortalRole.Editor);
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await _portal.Get<PortalWrites>().RunAsync((db, _) =>
        {
            // In Seoul: two by day, one at 23:00, one in the last minute of October, one in the first of November.
            db.AddRange(Read(_editor, one, 10, 5, 3), Read(_editor, other, 10, 5, 4), Read(_editor, one, 10, 6, 14), Read(_editor, one, 10, 31, 14, 59), Read(_editor, one, 10, 31, 15, 0), Read(null, one, 10, 7, 2));
            return Task.CompletedTask;
        });
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static PersonalRead Read(Guid? by, Guid person, int month, int day, int hour, int minute = 0) => new()
    {
        At = new DateTime(2026, month, day, hour, minute, 0, DateTimeKind.Utc),
        By = by,
        PersonId = person,
        Place = new PersonalPlace("letters", "content", person).ToString(),
        Purpose = ReadingPurpose.Message,
    };

    [Fact]
    public async Task The_month_says_who_opened_how_much_of_whom_and_when_it_was_night()
    {
        var look = _portal.Get<AccessLook>();
        var sheet = (await look.MonthAsync(October, _admin))!;
        Assert.Equal((5, true, null), (sheet.Readings, sheet.IsOver, sheet.Review));
        var row = Assert.Single(sheet.Rows, r => r.By == _editor);
        Assert.Equal(("아무개", "letters", 4, 2, 2), (row.Name, row.Table, row.Readings, row.Persons, row.AtNight));
        Assert.Equal("프로그램", Assert.Single(sheet.Rows, r => r.By is null).Name);
        Assert.Equal(4, (await look.LinesAsync(October, row, _admin, 100)).Count);
        Assert.Null(await look.MonthAsync(October, _editor));
        Assert.Empty(await look.LinesAsync(October, row, _editor, 100));
    }

    [Fact]
    public async Task A_month_is_looked_through_once_when_it_is_over()
    {
        Task<IReadOnlyList<StudioTask>> TasksAsync() => _portal.Get<StudioDesk>().TasksAsync(_admin, CancellationToken.None);
        Assert.Contains(await TasksAsync(), t => t.Href == "/studio/privacy?month=2026-10");
        var review = _portal.Get<ReviewMonth>();
        Assert.False((await review.HandleAsync(October, "", _editor)).IsDone);
        Assert.False((await review.HandleAsync(SeoulMonth.Of(_clock.GetUtcNow().UtcDateTime), "", _admin)).IsDone);
        Assert.True((await review.HandleAsync(October, "밤에 연 까닭을 물어봄", _admin)).IsDone);
        Assert.Contains("이미", (await review.HandleAsync(October, "", _admin)).Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(await TasksAsync(), t => t.Href == "/studio/privacy?month=2026-10");
        var sheet = (await _portal.Get<AccessLook>().MonthAsync(October, _admin))!;
        Assert.Equal(("첫 관리자", 5, "밤에 연 까닭을 물어봄"), (sheet.Reviewer, sheet.Review!.Readings, sheet.Review.Note));
    }

    [Fact]
    public async Task Readings_are_kept_for_two_years_and_a_month()
    {
        var job = _portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "reading-housekeeping");
        async Task<int> LeftAsync(int year, int month)
        {
            _clock.SetUtcNow(new DateTimeOffset(year, month, 15, 0, 0, 0, TimeSpan.Zero));
            await job.RunAsync(CancellationToken.None);
            return await _portal.ReadAsync(db => db.Set<PersonalRead>().CountAsync(r => r.Place.StartsWith("letters")));
        }

        Assert.Equal(6, await LeftAsync(2028, 11));
        Assert.Equal(1, await LeftAsync(2028, 12));
        Assert.Equal(0, await LeftAsync(2029, 1));
    }

    [Fact]
    public async Task The_page_is_for_administrators_and_takes_any_month_word()
    {
        using var browser = new FormClient(_portal, followRedirects: false);
        using var signedIn = await browser.SignInAsync(Accounts.AdministratorEmail);
        using var page = await browser.GetAsync("/studio/privacy?month=2026-10");
        Assert.Contains("2026년 10월 살펴보기", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var odd = await browser.GetAsync("/studio/privacy?month=9999-99%27");
        Assert.Equal(HttpStatusCode.OK, odd.StatusCode);
        using var other = new FormClient(_portal, followRedirects: false);
        using var also = await other.SignInAsync("editor@example.org");
        using var refused = await other.GetAsync("/studio/privacy");
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }
}
