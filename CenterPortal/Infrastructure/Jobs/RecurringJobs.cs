using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Jobs;

/// <summary>Work that comes back, such as housekeeping. One process at a time runs it.</summary>
public interface IRecurringJob
{
    /// <summary>A name that stays.</summary>
    string Name { get; }

    /// <summary>The time between the end of one run and the start of the next.</summary>
    TimeSpan Every { get; }

    /// <summary>The longest a run may take; after it another process may begin.</summary>
    TimeSpan AtMost { get; }

    /// <summary>Does the work.</summary>
    Task RunAsync(CancellationToken ct);
}

/// <summary>Runs the recurring jobs whose lease this process gets.</summary>
public sealed class RecurringJobs(IEnumerable<IRecurringJob> jobs, PortalWrites writes, IDbContextFactory<PortalDb> contexts, TimeProvider clock, ILogger<RecurringJobs> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private readonly Guid _me = Guid.CreateVersion7();

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await QuietStart.PassedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var job in jobs)
                await RunIfDueAsync(job, stoppingToken);
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Runs one job when it is due and free; returns whether it ran here.</summary>
    public async Task<bool> RunIfDueAsync(IRecurringJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        try
        {
            if (!await IsDueAsync(job, ct) || !await TakeAsync(job, ct)) return false;
            await job.RunAsync(ct).WaitAsync(job.AtMost, clock, ct);
            await writes.RunAsync(async (db, token) => (await db.Set<JobLease>().SingleAsync(l => l.Name == job.Name, token)).Finish(_me, Now), ct);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            log.LogError(e, "Job {Job} failed; its lease runs out and it is tried again", job.Name);
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> IsDueAsync(IRecurringJob job, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var lease = await db.Set<JobLease>().AsNoTracking().SingleOrDefaultAsync(l => l.Name == job.Name, ct);
        return lease is null || lease.TryTake(_me, Now, job.Every, job.AtMost);
    }

    private Task<bool> TakeAsync(IRecurringJob job, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        var lease = await db.Set<JobLease>().SingleOrDefaultAsync(l => l.Name == job.Name, token);
        if (lease is null) db.Add(lease = new JobLease { Name = job.Name });
        return lease.TryTake(_me, Now, job.Every, job.AtMost);
    }, ct);
}
