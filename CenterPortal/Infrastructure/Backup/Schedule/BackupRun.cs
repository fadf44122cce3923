using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CenterPortal.Infrastructure.Backup.Schedule;

/// <summary>백업: one run of the schedule or the command, good or failed.</summary>
public sealed class BackupRun
{
    /// <summary>Grows with time.</summary>
    public int Id { get; private set; }

    /// <summary>When (UTC) it ended.</summary>
    public required DateTime At { get; init; }

    /// <summary>The file's name, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>Size of the archive in bytes; 0 when it failed.</summary>
    public long Bytes { get; init; }

    /// <summary>Size of what is in it, unpacked, in bytes; 0 when it failed.</summary>
    public long ContentBytes { get; init; }

    /// <summary>Why it failed; null when it is good.</summary>
    public string? Failure { get; init; }
}

internal sealed class BackupRunConfiguration : IEntityTypeConfiguration<BackupRun>
{
    public void Configure(EntityTypeBuilder<BackupRun> builder)
    {
        builder.ToTable("backup_runs");
        builder.Property(r => r.Id).HasAnnotation("Sqlite:Autoincrement", true);
        builder.Property(r => r.FileName).HasMaxLength(80);
        builder.Property(r => r.Failure).HasMaxLength(500);
    }
}
