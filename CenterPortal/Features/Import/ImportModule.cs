namespace CenterPortal.Features.Import;

/// <summary>Taking content in from other systems.</summary>
public static class ImportModule
{
    /// <summary>Adds the feature.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services) => services.AddSingleton<ImportPage>();
}
