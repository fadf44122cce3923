using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Data;

/// <summary>
/// The one way to write. A write holds the in-process gate, begins as a write (<c>BEGIN IMMEDIATE</c>, so what it
/// reads cannot change before it commits) and commits whole or not at all. Another process's write is waited for.
/// </summary>
public sealed class PortalWrites(IDbContextFactory<PortalDb> contexts, CommitSignal signal, IEnumerable<ICommitStep> steps) : IDisposable
{
    private const int BusyAttempts = 4;
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Runs the work in one transaction; saves and commits when it returns, rolls back when it throws.</summary>
    public async Task<T> RunAsync<T>(Func<PortalDb, CancellationToken, Task<T>> work, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _gate.WaitAsync(ct);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await CommitAsync(work, ct);
                }
                catch (Exception busy) when (attempt < BusyAttempts && IsBusy(busy))
                {
                    // Another process held the file longer than busy_timeout; the work begins again on a fresh context.
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Runs work that returns nothing.</summary>
    public Task RunAsync(Func<PortalDb, CancellationToken, Task> work, CancellationToken ct = default) =>
        RunAsync(async (db, token) =>
        {
            await work(db, token);
            return true;
        }, ct);

    private async Task<T> CommitAsync<T>(Func<PortalDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Contexts are pooled: this one may come from a write that failed.
        db.PutOff.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        var result = await work(db, ct);
        await db.SaveChangesAsync(ct);
        foreach (var step in steps)
        {
            await step.BeforeCommitAsync(db, ct);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        signal.Raise();
        foreach (var act in db.PutOff) act();
        return result;
    }

    private static bool IsBusy(Exception e) =>
        e is SqliteException { SqliteErrorCode: 5 or 6 } || e.InnerException is SqliteException { SqliteErrorCode: 5 or 6 };

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();
}
