using CenterPortal.Components.Layout;
using CenterPortal.Components.Shared;
using MudBlazor;
using MudBlazor.Services;

namespace CenterPortal.Components;

/// <summary>Razor components and what the layouts need.</summary>
public static class ComponentsModule
{
    /// <summary>Adds static and interactive server rendering.</summary>
    public static IServiceCollection AddPortalComponents(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            options.DetailedErrors = false;
            // A phone that sleeps longer than this gets a new circuit and what the page had persisted.
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(1);
            options.DisconnectedCircuitMaxRetained = 50;
            options.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromMinutes(30);
            options.PersistedCircuitInMemoryMaxRetained = 200;
            options.MaxBufferedUnacknowledgedRenderBatches = 5;
        });
        services.AddMudServices(mud =>
        {
            var said = mud.SnackbarConfiguration;
            (said.PositionClass, said.MaximumOpacity, said.ShowCloseIcon) = (Defaults.Classes.Position.BottomCenter, 100, false);
            // The same words twice are two acts, each with an undoing of its own.
            said.PreventDuplicates = false;
            // Long enough to read what was done and to reach for undoing it.
            (said.VisibleStateDuration, said.ShowTransitionDuration, said.HideTransitionDuration) = (10_000, 120, 120);
        });
        services.AddSingleton<SiteMenu>().AddSingleton<LayoutReading>().AddSingleton<StudioDesk>();
        return services;
    }
}
