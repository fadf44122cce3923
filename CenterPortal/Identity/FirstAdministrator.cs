using CenterPortal.Infrastructure.Jobs;

namespace CenterPortal.Identity;

/// <summary>At each start without an administrator: one link, printed once, that makes the first.</summary>
public sealed class FirstAdministrator(AccountLinks links)
{
    /// <summary>Prints the link when it is needed, once the start is over. It goes to standard output and never to the log.</summary>
    public async Task InviteAsync(TextWriter to, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        await QuietStart.PassedAsync(ct);
        if (ct.IsCancellationRequested) return;
        if (await links.OpenSetupAsync(ct) is not { } link) return;
        await to.WriteLineAsync($"아직 관리자가 없습니다. 30분 안에 이 주소를 열어 첫 관리자를 만들어 주세요. 한 번만 쓸 수 있습니다.\n{link}");
    }
}
