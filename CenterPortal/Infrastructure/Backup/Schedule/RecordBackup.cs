using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Backup.Schedule;

/// <summary>Writes down how a backup went, after its archive is in place or given up; the studio reads it.</summary>
public sealed class RecordBackup(PortalWrites writes, TimeProvider clock)
{
    /// <summary>The change log's topic.</summary>
    public const string Topic = "backup";

    private const int LongestName = 80;
    private const int LongestFailure = 500;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <summary>The archive is in place.</summary>
    public Task GoodAsync(BackupMade made, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(made);
        return AddAsync(new BackupRun { At = Now, FileName = Name(made.File), Bytes = made.Bytes, ContentBytes = made.Manifest.ContentBytes }, ct);
    }

    /// <summary>There is no archive.</summary>
    public Task FailedAsync(string file, string why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(why);
        return AddAsync(new BackupRun { At = Now, FileName = Name(file), Failure = why[..Math.Min(why.Length, LongestFailure)] }, ct);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string Name(string file) => Path.GetFileName(file) is var name && name.Length > LongestName ? name[^LongestName..] : name;

    private Task AddAsync(BackupRun run, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        db.Add(run);
        db.LogChange(Topic, "run", run.At.Ticks, run.Failure is null ? "made" : "failed", run.At);
        var before = run.At - Remembered;
        var lastGood = await db.Set<BackupRun>().Where(r => r.Failure == null).MaxAsync(r => (int?)r.Id, token);
        await db.Set<BackupRun>().Where(r => r.At < before && r.Id != lastGood).ExecuteDeleteAsync(token);
    }, ct);
}
