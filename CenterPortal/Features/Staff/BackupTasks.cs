using CenterPortal.Components.Shared;
using CenterPortal.Features.Staff.Queries;
using CenterPortal.Infrastructure.Backup.Schedule;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Staff;

/// <summary>A backup that failed, or that is overdue.</summary>
internal sealed class BackupTasks(BackupLook look) : IStudioTasks
{
    public IReadOnlyCollection<string> Topics { get; } = [RecordBackup.Topic];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct) => await look.FindAsync(person, ct) switch
    {
        { LastFailure: not null } => [new StudioTask(30, "되지 않은 백업 살펴보기", Urls.StudioBackups, IsUrgent: true)],
        { IsLate: true } => [new StudioTask(30, "늦어진 백업 해 두기", Urls.StudioBackups, IsUrgent: true)],
        _ => [],
    };
}
