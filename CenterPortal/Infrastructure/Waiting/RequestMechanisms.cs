using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Infrastructure.Waiting;

/// <summary>What every kind of request stands on: working time, stepwise forms, receipts, places, waiting lists.</summary>
public static class RequestMechanisms
{
    /// <summary>Adds the mechanisms.</summary>
    public static IServiceCollection AddRequestMechanisms(this IServiceCollection services)
    {
        services.AddSingleton<WorkingTime>().AddSingleton<FormStates>().AddSingleton<Receipts.Receipts>().AddSingleton<IPersonalTrace>(p => p.GetRequiredService<Receipts.Receipts>()).AddSingleton<ContactCorrection>();
        services.AddSingleton<PlacePools>().AddSingleton<WaitingLists>();
        return services.AddSingleton<IRecurringJob, FormHousekeeping>().AddSingleton<IRecurringJob, PlaceHousekeeping>().AddSingleton<IRecurringJob, WaitingOffersJob>();
    }
}
