using CenterPortal.Infrastructure.Backup.Schedule;
using CenterPortal.Infrastructure.Jobs;

namespace CenterPortal.Infrastructure.Backup;

/// <summary>Backup, restore, check, and the schedule when the settings ask for one.</summary>
internal static class BackupModule
{
    public static IServiceCollection AddBackup(this IServiceCollection services, BackupSettings? schedule)
    {
        services.AddSingleton<FileRecords>().AddSingleton<MakeBackup>().AddSingleton<RestoreBackup>().AddSingleton<CheckPortal>();
        services.AddSingleton<RecordBackup>().AddSingleton<BackupByHand>();
        return schedule is null ? services : services.AddSingleton(schedule).AddSingleton<IRecurringJob, ScheduledBackup>();
    }
}
