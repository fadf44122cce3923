using Microsoft.Data.Sqlite;

namespace CenterPortal.Data;

/// <summary>
/// Wakes the reader of the change log after a commit: at once when it was made in this process, within
/// <see cref="LookEvery"/> when another one made it. It is only a hint: a lost signal costs at most one polling
/// interval, never a change.
/// </summary>
public sealed class CommitSignal(PortalPaths paths) : IDisposable
{
    /// <summary>How often it looks for commits of other processes.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _pending = new(0, 1);
    private SqliteConnection? _connection;
    private SqliteCommand? _version;
    private long _seen;

    /// <summary>Says that something was committed.</summary>
    public void Raise()
    {
        try
        {
            _pending.Release();
        }
        catch (SemaphoreFullException)
        {
            // One waiting wake-up is enough for any number of commits.
        }
    }

    /// <summary>Waits for a commit or the end of the interval. One reader at a time.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; waited < atMost; waited += LookEvery)
        {
            if (await _pending.WaitAsync(LookEvery, ct))
            {
                // The own commit moves the number too; seen now, it does not wake a second time.
                IsMoved();
                return;
            }

            if (IsMoved()) return;
        }
    }

    // SQLite changes this number for a connection when any other one commits; asking reads shared memory, not the file.
    private bool IsMoved()
    {
        var version = (long)(_version ??= Open()).ExecuteScalar()!;
        if (version == _seen) return false;
        _seen = version;
        return true;
    }

    private SqliteCommand Open()
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = paths.DatabaseFile, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        _connection.Open();
        var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return command;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _version?.Dispose();
        _connection?.Dispose();
        _pending.Dispose();
    }
}
