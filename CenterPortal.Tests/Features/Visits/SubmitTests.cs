using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Receipts;
using Microsoft.EntityFrameworkCore;
using static CenterPortal.Tests.Features.Visits.VisitPortal;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>What becomes of a posted form.</summary>
public class SubmitTests
{
    [Fact]
    public async Task The_first_possible_wish_is_held_for_sixteen_working_hours()
    {
        await using var portal = await StartAsync();
        var id = await portal.AskAsync(First);
        var request = await portal.LoadAsync(id);
        var placing = Assert.IsType<Placing>(request.Placing);
        Assert.Equal((portal.Team, First, DayPart.Morning, new TimeOnly(9, 40), new TimeOnly(10, 40), 2, PlacingKind.Held), (placing.TeamId, placing.Date, placing.Part, placing.StartsAt, placing.EndsAt, placing.Instructors, placing.Kind));
        // Eight hours of Tuesday from ten, then eight of Wednesday from nine.
        Assert.Equal(new DateTime(2027, 3, 3, 8, 0, 0, DateTimeKind.Utc), placing.Until);
        Assert.Equal(["visit-received"], await portal.LettersAsync(id));
    }

    [Fact]
    public async Task When_the_first_wish_is_taken_the_next_one_counts()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        var second = await portal.AskAsync(First, change: f => (f[VisitFields.Date(2)], f[VisitFields.Part(2)]) = ("2027-03-10", "pm"));
        Assert.Equal((First.AddDays(1), DayPart.Afternoon), ((await portal.LoadAsync(second)).Placing!.Date, (await portal.LoadAsync(second)).Placing!.Part));
    }

    [Fact]
    public async Task When_no_wish_is_possible_the_group_waits_and_is_told_why()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First);
        var second = await portal.AskAsync(First, DayPart.Afternoon);
        Assert.Equal(VisitState.Waiting, await portal.StateOfAsync(second));
        Assert.Equal("3월 9일 화요일 오후: 그날은 방문이 다 찼습니다.", (await portal.WaitingOfAsync(second))!.Reason);
        Assert.Equal(["visit-waiting"], await portal.LettersAsync(second));
    }

    [Fact]
    public async Task The_same_form_posted_fifty_times_at_once_is_one_request_one_receipt_one_letter()
    {
        await using var portal = await StartAsync();
        var (fields, state) = (Fields(First), State());
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => portal.TryAsync(fields, state)));
        Assert.Single(answers.Select(a => a.Link).Distinct(), link => link is not null);
        Assert.Equal((1, 1, 1), (
            await portal.App.ReadAsync(db => db.Set<VisitRequest>().CountAsync()),
            await portal.App.ReadAsync(db => db.Set<Receipt>().CountAsync()),
            await portal.App.ReadAsync(db => db.Set<OutboxLetter>().CountAsync())));
    }

    [Fact]
    public async Task Of_thirty_who_come_at_once_one_gets_the_day_and_the_others_wait_in_turn()
    {
        await using var portal = await StartAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => portal.AskAsync(First, i % 2 == 0 ? DayPart.Morning : DayPart.Afternoon, 5 + i % 20)));
        var held = 0;
        foreach (var id in ids) held += await portal.StateOfAsync(id) == VisitState.Held ? 1 : 0;
        Assert.Equal(1, held);
        var turns = await portal.App.ReadAsync(db => db.Set<CenterPortal.Infrastructure.Waiting.WaitingEntry>().OrderBy(e => e.Turn).Select(e => e.Turn).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 29).Select(t => (long)t), turns);
    }

    [Fact]
    public async Task Kits_are_counted_over_all_days()
    {
        await using var portal = await StartAsync(usesKits: true);
        Assert.Null((await portal.App.Get<CenterPortal.Features.Visits.Plans.ChangeStock>().AddAsync(portal.Programme, null, new(2027, 3, 1), 30, "코르크판")).Refusal);
        await portal.AskAsync(First.AddDays(7), people: 20);
        Assert.Equal("재료가 10명분만 남았습니다.", (await portal.WaitingOfAsync(await portal.AskAsync(First, people: 11)))!.Reason.Split(": ")[1]);
        Assert.Equal(VisitState.Held, await portal.StateOfAsync(await portal.AskAsync(First, people: 10)));
    }

    [Fact]
    public async Task What_is_personal_stands_nowhere_in_the_clear()
    {
        await using var portal = await StartAsync();
        await portal.AskAsync(First, change: f => f[VisitFields.Needs] = "휠체어 한 대가 들어갑니다");
        var text = "";
        foreach (var name in Directory.GetFiles(Path.Combine(portal.App.Folder, "data"), "portal.db*"))
        {
            await using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            text += await reader.ReadToEndAsync();
        }

        Assert.Contains("한빛초등학교", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "김하나", "1234-5678", "12345678", "hana@", "휠체어" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }
}
