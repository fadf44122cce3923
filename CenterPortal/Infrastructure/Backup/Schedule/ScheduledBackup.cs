using System.Globalization;
using CenterPortal.Infrastructure.Jobs;

namespace CenterPortal.Infrastructure.Backup.Schedule;

/// <summary>Makes a backup when it is time and, only after a good one, takes away those beyond the number to keep. Keys never go in.</summary>
internal sealed class ScheduledBackup(BackupSettings settings, MakeBackup make, RecordBackup record, TimeProvider clock, ILogger<ScheduledBackup> log) : IRecurringJob
{
    private const string NameFormat = "'portal-'yyyyMMdd'T'HHmmss'Z.zip'";

    public string Name => "backup";

    public TimeSpan Every => settings.Every;

    /// <summary>Also the time after which a failed one is tried again.</summary>
    public TimeSpan AtMost => TimeSpan.FromHours(2);

    public async Task RunAsync(CancellationToken ct)
    {
        var name = clock.GetUtcNow().UtcDateTime.ToString(NameFormat, CultureInfo.InvariantCulture);
        // The lease ends at AtMost; a run that hangs must not go on beside its successor.
        using var late = new CancellationTokenSource(AtMost - TimeSpan.FromMinutes(1), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            PrivateFile.MakeFolder(settings.Directory);
            var made = await make.RunAsync(Path.Combine(settings.Directory, name), overwrites: true, passphrase: null, either.Token);
            await record.GoodAsync(made, ct);
            if (made.Manifest.KnownProblems.Count > 0) log.LogWarning("Backup {File} was made; {Count} stored files are missing or of another size", name, made.Manifest.KnownProblems.Count);
            else log.LogInformation("Backup {File} was made, {Bytes} bytes", name, made.Bytes);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            // The job's runner logs it and tries again when the lease has run out.
            await record.FailedAsync(name, e.Message, ct);
            throw;
        }

        RemoveOld();
    }

    private void RemoveOld()
    {
        var files = Directory.GetFiles(settings.Directory);
        var beyond = files.Where(f => IsOwn(Path.GetFileName(f))).OrderDescending(StringComparer.Ordinal).Skip(settings.Keep);
        // Pieces that a killed process left; the lease says that nobody is writing one now.
        var pieces = files.Where(f => Path.GetExtension(f) is ".partial" or ".partial-db" && IsOwn(Path.GetFileNameWithoutExtension(f)));
        foreach (var old in beyond.Concat(pieces))
        {
            try
            {
                File.Delete(old);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.LogWarning(e, "Old backup {File} could not be removed", old);
            }
        }
    }

    private static bool IsOwn(string name) => DateTime.TryParseExact(name, NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
