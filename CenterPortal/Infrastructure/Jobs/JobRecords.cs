using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Jobs;

/// <summary>Who may run a recurring job now, and when it last ended; so that several processes run it once.</summary>
public sealed class JobLease
{
    /// <summary>The job's name.</summary>
    public required string Name { get; init; }

    /// <summary>The process that holds it.</summary>
    public Guid? Owner { get; private set; }

    /// <summary>Until when (UTC) it holds; a dead holder's lease runs out.</summary>
    public DateTime HeldUntil { get; private set; }

    /// <summary>When (UTC) the job last finished.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Takes the lease when it is free and the job is due.</summary>
    public bool TryTake(Guid owner, DateTime now, TimeSpan every, TimeSpan atMost)
    {
        if (HeldUntil > now || (FinishedAt is { } done && now - done < every)) return false;
        Owner = owner;
        HeldUntil = now + atMost;
        return true;
    }

    /// <summary>Gives it back after the work; a holder whose lease ran out changes nothing.</summary>
    public void Finish(Guid owner, DateTime now)
    {
        if (Owner != owner) return;
        FinishedAt = now;
        HeldUntil = now;
        Owner = null;
    }
}

/// <summary>A time boundary that was logged: the key makes it happen once across processes.</summary>
public sealed class BoundaryPassed
{
    /// <summary>The boundary's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its instant (UTC).</summary>
    public required DateTime At { get; init; }
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.ToTable("job_leases");
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(60);
    }
}

internal sealed class BoundaryPassedConfiguration : IEntityTypeConfiguration<BoundaryPassed>
{
    public void Configure(EntityTypeBuilder<BoundaryPassed> builder)
    {
        builder.ToTable("boundaries_passed");
        builder.HasKey(b => new { b.Name, b.At });
        builder.Property(b => b.Name).HasMaxLength(60);
    }
}
