namespace CenterPortal.Data;

/// <summary>Where the portal keeps what it keeps; relative settings are taken from the process's working directory.</summary>
/// <param name="DataDirectory">Folder of <c>portal.db</c> and <c>files/</c>.</param>
/// <param name="KeyDirectory">Folder of keys, apart from the data so that a backup of one is not a backup of both.</param>
public sealed record PortalPaths(string DataDirectory, string KeyDirectory)
{
    /// <summary>The database file.</summary>
    public string DatabaseFile => Path.Combine(DataDirectory, "portal.db");

    /// <summary>The folder of uploads.</summary>
    public string FilesDirectory => Path.Combine(DataDirectory, "files");
}
