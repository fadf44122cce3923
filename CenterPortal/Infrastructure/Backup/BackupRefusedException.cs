namespace CenterPortal.Infrastructure.Backup;

/// <summary>A backup, restore or check cannot be done; the message is one or two Korean sentences, and nothing was changed.</summary>
/// <param name="message">What the person reads.</param>
/// <param name="isBadInput">The fault is in what was typed, not in what was found.</param>
public sealed class BackupRefusedException(string message, bool isBadInput = false) : Exception(message)
{
    /// <summary>True when other arguments would do.</summary>
    public bool IsBadInput { get; } = isBadInput;
}
