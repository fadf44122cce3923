using System.Diagnostics;
using CenterPortal.Load.Support;
using Microsoft.Data.Sqlite;

namespace CenterPortal.Load.Live;

/// <summary>
/// Looks at the change log every millisecond from outside, on a connection of its own, and notes when the first new
/// row is there: the instant of the commit, late by at most one look, whichever process wrote it.
/// </summary>
internal sealed class CommitWatch : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _last;
    private readonly Thread _thread;
    private readonly long _before;
    private long _committedAt;
    private volatile bool _isOver;

    /// <summary>Begins to look.</summary>
    public CommitWatch(string database)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        _connection.Open();
        _last = _connection.CreateCommand();
        _last.CommandText = "SELECT MAX(\"Sequence\") FROM changes";
        _before = Last();
        _thread = new Thread(Look) { IsBackground = true, Name = "commit watch", Priority = ThreadPriority.AboveNormal };
        _thread.Start();
    }

    /// <summary>Stopwatch ticks of the first commit since it began to look.</summary>
    public long CommittedAt => Interlocked.Read(ref _committedAt) is > 0 and var at ? at : throw new BenchFailedException("No change was committed.");

    private void Look()
    {
        while (!_isOver)
        {
            if (Last() > _before)
            {
                Interlocked.Exchange(ref _committedAt, Stopwatch.GetTimestamp());
                return;
            }

            Thread.Sleep(1);
        }
    }

    private long Last() => (long)_last.ExecuteScalar()!;

    /// <inheritdoc />
    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
        _last.Dispose();
        _connection.Dispose();
    }
}
