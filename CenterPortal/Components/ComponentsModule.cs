using CenterPortal.Components.Layout;

namespace CenterPortal.Components;

/// <summary>Razor components and what the layouts need.</summary>
public static class ComponentsModule
{
    /// <summary>Adds static and interactive server rendering.</summary>
    public static IServiceCollection AddPortalComponents(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<SiteMenu>();
        return services;
    }
}
