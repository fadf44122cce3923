using CenterPortal.Features.Editing.Contract;
using CenterPortal.Infrastructure.Jobs;

namespace CenterPortal.Features.Editing;

/// <summary>Writing texts: drafts, the editor, the choice between two versions.</summary>
public static class EditingModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddSingleton<SaveDraft>().AddSingleton<DiscardDraft>().AddSingleton<IRecurringJob, DraftHousekeeping>();

    /// <summary>Maps where drafts are posted.</summary>
    public static void MapEditing(this IEndpointRouteBuilder app) => app.MapDrafts();
}
