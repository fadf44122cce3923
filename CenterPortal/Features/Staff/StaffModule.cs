using CenterPortal.Components.Shared;
using CenterPortal.Features.Staff.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Staff;

/// <summary>The studio's own pages: today, people, the record, backups.</summary>
public static class StaffModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton(new StudioLink(100, StudioSection.Operation, "직원·권한", Urls.StudioPeople, Policies.ManagePeople, "초대 역할 계정"))
        .AddSingleton(new StudioLink(200, StudioSection.Operation, "기록", Urls.StudioRecord, Policies.ManagePeople, "누가 언제 무엇"))
        .AddSingleton(new StudioLink(400, StudioSection.Operation, "백업", Urls.StudioBackups, Policies.ManagePeople, "보관 되살리기"))
        .AddSingleton<BackupLook>().AddSingleton<IStudioTasks, BackupTasks>();
}
