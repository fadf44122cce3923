using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages;

/// <summary>Letters that failed, and those that wait for staff because nothing can send them.</summary>
internal sealed class MessageTasks(IDbContextFactory<PortalDb> contexts, IEnumerable<IMessageChannel> channels) : IStudioTasks
{
    private readonly bool _hasChannel = channels.Any();

    public IReadOnlyCollection<string> Topics { get; } = [Outbox.Topic];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.ManageMessages, ct)) return [];
        var tasks = new List<StudioTask>();
        var failed = await db.Set<OutboxLetter>().CountAsync(l => l.State == LetterState.Failed, ct);
        if (failed > 0) tasks.Add(new StudioTask(50, $"보내지 못한 편지 {failed:N0}통", Urls.StudioMessagesOf("Failed"), IsUrgent: true));
        var waiting = _hasChannel ? 0 : await db.Set<OutboxLetter>().CountAsync(l => l.State == LetterState.Waiting, ct);
        if (waiting > 0) tasks.Add(new StudioTask(60, $"직접 전해야 할 편지 {waiting:N0}통", Urls.StudioMessagesOf("Waiting"), IsUrgent: true));
        return tasks;
    }
}
