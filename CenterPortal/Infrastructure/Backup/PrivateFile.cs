namespace CenterPortal.Infrastructure.Backup;

/// <summary>Files and folders that only the account of the program may read.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens for this process alone; an older content stays until the caller cuts it.</summary>
    public static FileStream Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16, Options = FileOptions.Asynchronous };
        if (OperatingSystem.IsWindows()) return new FileStream(path, options);
        options.UnixCreateMode = OwnersFile;
        var file = new FileStream(path, options);
        // The mode above is for new files; one left by an interrupted run may have been made otherwise.
        File.SetUnixFileMode(file.SafeFileHandle, OwnersFile);
        return file;
    }

    /// <summary>Makes a folder, and those above it, that others cannot enter.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnersFile | UnixFileMode.UserExecute);
    }
}
