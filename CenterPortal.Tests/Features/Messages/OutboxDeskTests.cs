using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Messages;
using CenterPortal.Features.Messages.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Infrastructure.Mail;
using CenterPortal.Tests.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Messages;

/// <summary>What staff may do with letters, asked of the handlers themselves.</summary>
public sealed class OutboxDeskTests(MessagePortal portal) : IClassFixture<MessagePortal>
{
    private async Task<OutboxLetter> LetterAsync(bool isFailed = false, string to = Letters.Address)
    {
        await portal.App.PostAsync(Letters.To(await portal.App.PersonAsync(), to));
        var letter = await portal.NewestAsync();
        if (isFailed)
            await portal.App.Get<PortalWrites>().RunAsync(async (db, ct) => (await db.Set<OutboxLetter>().SingleAsync(l => l.Id == letter.Id, ct)).Miss("받지 않습니다(550).", DateTime.SpecifyKind(letter.WrittenAt, DateTimeKind.Utc), null));
        return await portal.NewestAsync();
    }

    private async Task<OutboxLetter> NowAsync(OutboxLetter letter) => (await portal.App.LettersAsync()).Single(l => l.Id == letter.Id);

    [Fact]
    public async Task Reading_needs_its_own_right_and_leaves_a_record()
    {
        var letter = await LetterAsync();
        var read = portal.App.Get<ReadLetter>();
        foreach (var other in new[] { portal.Admin, portal.Author, portal.Member, Guid.CreateVersion7() })
            Assert.Equal(MessageOutcome.NotReadable.Refusal, (await read.HandleAsync(letter.Id, other)).Refusal);
        var opened = await read.HandleAsync(letter.Id, portal.Reader);
        Assert.Equal((null, Letters.Address, "김하나 님, 신청을 받았습니다"), (opened.Refusal, opened.To, opened.Subject));
        await Eventually.HoldsAsync(() => portal.App.ReadAsync(db => db.Set<PersonalRead>().AnyAsync(r => r.By == portal.Reader && r.PersonId == letter.PersonId && r.Purpose == ReadingPurpose.Message)));
        Assert.NotNull((await read.HandleAsync(Guid.CreateVersion7(), portal.Reader)).Refusal);
    }

    [Fact]
    public async Task A_failed_letter_is_a_task_and_is_tried_again()
    {
        var letter = await LetterAsync(isFailed: true);
        Assert.Contains(await portal.App.Get<StudioDesk>().TasksAsync(portal.Reader, CancellationToken.None), t => t.IsUrgent && t.Sentence.Contains("보내지 못한 편지", StringComparison.Ordinal));
        Assert.DoesNotContain(await portal.App.Get<StudioDesk>().TasksAsync(portal.Author, CancellationToken.None), t => t.Sentence.Contains("편지", StringComparison.Ordinal));
        var retry = portal.App.Get<RetryLetters>();
        Assert.Equal(MessageOutcome.NotAllowed, await retry.HandleAsync(letter.Id, portal.Author));
        Assert.True((await retry.HandleAsync(letter.Id, portal.Reader)).IsDone);
        Assert.Equal((LetterState.Waiting, 0), ((await NowAsync(letter)).State, (await NowAsync(letter)).Attempts));
        Assert.Contains(await portal.App.ReadAsync(db => db.Set<StaffAct>().ToListAsync()), a => a.Act == "편지 다시 보냄" && a.Subject == $"letter/{letter.Id:N}");

        var second = await LetterAsync(isFailed: true);
        Assert.Equal(MessageOutcome.NotAllowed, await retry.AllAsync(portal.Author));
        Assert.True((await retry.AllAsync(portal.Reader)).IsDone);
        Assert.Equal(LetterState.Waiting, (await NowAsync(second)).State);
        Assert.False((await retry.AllAsync(portal.Reader)).IsDone);
    }

    [Fact]
    public async Task What_staff_handed_over_is_over()
    {
        var letter = await LetterAsync();
        var hand = portal.App.Get<HandOverLetter>();
        Assert.Equal(MessageOutcome.NotReadable, await hand.HandleAsync(letter.Id, portal.Admin));
        Assert.True((await hand.HandleAsync(letter.Id, portal.Reader)).IsDone);
        Assert.True((await hand.HandleAsync(letter.Id, portal.Reader)).IsDone);
        Assert.Equal((LetterState.HandedOver, portal.Reader), ((await NowAsync(letter)).State, (await NowAsync(letter)).StateBy));
        Assert.False((await portal.App.Get<RetryLetters>().HandleAsync(letter.Id, portal.Reader)).IsDone);
        Assert.Equal("아무개", Assert.Single((await portal.ListAsync(portal.Reader))!.Rows, r => r.Id == letter.Id).By);
    }

    [Fact]
    public async Task A_letter_on_its_way_is_left_alone()
    {
        var letter = await LetterAsync();
        await portal.App.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var now = portal.App.Get<TimeProvider>().GetUtcNow().UtcDateTime;
            (await db.Set<OutboxLetter>().SingleAsync(l => l.Id == letter.Id, ct)).Lease(Guid.CreateVersion7(), now, now.AddHours(1));
        });
        Assert.Equal(MessageOutcome.OnItsWay, await portal.App.Get<HandOverLetter>().HandleAsync(letter.Id, portal.Reader));
        Assert.Equal(MessageOutcome.OnItsWay, await portal.App.Get<RetryLetters>().HandleAsync(letter.Id, portal.Reader));
    }

    [Fact]
    public async Task The_list_counts_filters_and_finds_an_address_for_who_may_know_it()
    {
        var letter = await LetterAsync(to: "only-one@example.org");
        Assert.Null(await portal.ListAsync(portal.Member));
        Assert.Null(await portal.ListAsync(portal.Admin, new MessageAsk(To: "only-one@example.org")));
        var found = await portal.ListAsync(portal.Reader, new MessageAsk(To: "ONLY-ONE@example.org"));
        Assert.Equal((1, letter.Id), (found!.Total, Assert.Single(found.Rows).Id));
        var waiting = await portal.ListAsync(portal.Author, new MessageAsk(LetterState.Waiting));
        Assert.Equal(waiting!.Counts[LetterState.Waiting], waiting.Total);
        Assert.False(waiting.HasChannel);
        Assert.All(waiting.Rows, r => Assert.Equal(("시험 접수 편지", LetterState.Waiting), (r.Name, r.State)));
        Assert.Contains(await portal.App.Get<StudioDesk>().TasksAsync(portal.Reader, CancellationToken.None), t => t.Sentence.Contains("직접 전해야 할 편지", StringComparison.Ordinal));
    }
}
