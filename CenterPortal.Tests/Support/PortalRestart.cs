namespace CenterPortal.Tests.Support;

/// <summary>A portal that went away and comes back.</summary>
public static class PortalRestart
{
    /// <summary>Starts a stopped portal anew, on the same port and the same folder.</summary>
    public static Task<PortalApp> StartAgainAsync(this PortalApp stopped)
    {
        ArgumentNullException.ThrowIfNull(stopped);
        return PortalApp.StartAsync(folder: stopped.Folder, settings: "urls=" + stopped.Address.GetLeftPart(UriPartial.Authority));
    }
}
