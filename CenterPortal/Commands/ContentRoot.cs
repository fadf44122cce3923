namespace CenterPortal.Commands;

/// <summary>Where <c>appsettings.json</c> is: the working directory when it stands there, else beside the program.</summary>
internal static class ContentRoot
{
    public static string? Find(string[] args)
    {
        if (Array.Exists(args, a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))) return null;
        var here = Directory.GetCurrentDirectory();
        return File.Exists(Path.Combine(here, "appsettings.json")) ? here : AppContext.BaseDirectory;
    }
}
