namespace CenterPortal.Infrastructure.Backup;

/// <summary>How far a long run is, on one line of the terminal; silent when stderr goes elsewhere.</summary>
internal sealed class TerminalProgress(string what) : IDisposable
{
    private int _shown = -1;

    /// <summary>Says how much is done; writes only when the whole percent changes.</summary>
    public void Report(long done, long total)
    {
        if (Console.IsErrorRedirected || total <= 0) return;
        var percent = (int)(100 * Math.Min(done, total) / total);
        if (percent == _shown) return;
        _shown = percent;
        Console.Error.Write($"\r{what} {percent}%");
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_shown >= 0) Console.Error.Write($"\r{new string(' ', 2 * what.Length + 6)}\r");
    }
}
