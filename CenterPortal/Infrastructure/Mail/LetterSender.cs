using System.Threading.Channels;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>
/// Sends what waits in the outbox. The change log wakes it at each commit of a letter, of this process or another; it also
/// looks when the next one is due. Without a channel letters wait for staff. What is under way when the program stops is finished.
/// </summary>
public sealed class LetterSender(IEnumerable<IMessageChannel> channels, LetterQueue queue, PersonalData personal, PortalSettings settings, ChangeFeed feed, TimeProvider clock, ILogger<LetterSender> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);
    private readonly IMessageChannel[] _channels = [.. channels];
    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_channels.Length == 0) return;
        using var following = feed.Follow([Outbox.Topic], _ =>
        {
            _woken.Writer.TryWrite(true);
            return Task.CompletedTask;
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (!stoppingToken.IsCancellationRequested && await SendNextAsync(stoppingToken))
                {
                }

                var next = await queue.WaitAsync(stoppingToken);
                await SleepAsync(next is { } wait && wait < Look ? wait : Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.LogError(e, "The outbox could not be worked on; trying again");
                await Task.Delay(AfterTrouble, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Sends one letter that is due; false when there is none.</summary>
    public async Task<bool> SendNextAsync(CancellationToken ct)
    {
        if (await queue.TakeAsync(ct) is not { } letter) return false;
        // From here on the answer must be written down, whether or not the program is asked to stop.
        if (Open(letter) is not { } opened)
        {
            if (letter.HasContent && personal.IsDestroyed(letter.PersonId) is false) await queue.MissedAsync(letter, "봉한 편지를 열지 못했습니다. 열쇠 폴더를 봐 주세요.", isHopeless: true, CancellationToken.None);
            else await queue.DroppedAsync(letter, CancellationToken.None);
            return true;
        }

        if (Array.Find(_channels, c => c.Reaches(opened.Content.To)) is not { } channel)
        {
            await queue.MissedAsync(letter, "이 주소로 보낼 길이 없습니다.", isHopeless: true, CancellationToken.None);
            return true;
        }

        var outcome = await TryAsync(channel, opened);
        if (outcome.Kind == SendResult.Sent) await queue.SentAsync(letter, channel.Name, CancellationToken.None);
        else
        {
            log.LogWarning("Letter {Letter} was not taken at attempt {Attempt}: {Kind}", letter.Id, letter.Attempts, outcome.Kind);
            await queue.MissedAsync(letter, outcome.Trouble ?? "보내지 못했습니다.", outcome.Kind == SendResult.Never, CancellationToken.None);
        }

        return true;
    }

    private OpenedLetter? Open(OutboxLetter letter)
    {
        try
        {
            return letter.Open(personal, new PersonalReading(null, ReadingPurpose.Message)) is { } content
                ? new OpenedLetter(letter.Id, $"{letter.Id:N}@{settings.BaseUrl.Host}", letter.WrittenAt, content)
                : null;
        }
        catch (Exception e) when (e is PersonalDataDamagedException or System.Text.Json.JsonException)
        {
            log.LogError("Letter {Letter} could not be opened: {Kind}", letter.Id, e.GetType().Name);
            return null;
        }
    }

    private async Task<SendOutcome> TryAsync(IMessageChannel channel, OpenedLetter letter)
    {
        using var limit = new CancellationTokenSource(queue.Attempt, clock);
        try
        {
            return await channel.SendAsync(letter, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new SendOutcome(SendResult.Later, "제때 보내지 못했습니다.");
        }
        // Its message may hold an address, so only the kind is logged.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            log.LogError("Channel {Channel} failed on letter {Letter}: {Kind}", channel.GetType().Name, letter.Id, e.GetType().Name);
            return new SendOutcome(SendResult.Later, "보내는 도중에 문제가 생겼습니다.");
        }
    }

    private async Task SleepAsync(TimeSpan longest, CancellationToken ct)
    {
        using var alarm = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(alarm.Token, ct);
        try
        {
            await _woken.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody called: time to look again.
        }
    }
}
