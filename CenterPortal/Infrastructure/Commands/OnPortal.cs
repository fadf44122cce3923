namespace CenterPortal.Infrastructure.Commands;

/// <summary>
/// Runs a command's work on the portal's services without serving, and turns refusals into one sentence on stderr. The
/// composition root hands it to a feature's command, which so need not know what the portal is made of.
/// </summary>
/// <returns>The exit code.</returns>
public delegate Task<int> OnPortal(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct);

/// <summary>What a command tells the shell.</summary>
public static class ExitCodes
{
    /// <summary>It was done.</summary>
    public const int Done = 0;

    /// <summary>It failed; nothing changed.</summary>
    public const int Failed = 1;

    /// <summary>What was given cannot be used; nothing changed.</summary>
    public const int BadInput = 2;
}
