namespace CenterPortal.Data;

/// <summary>The program cannot start, for a reason that the operator can mend; the message is one clear Korean sentence or two.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
