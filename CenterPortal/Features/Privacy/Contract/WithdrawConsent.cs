using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Privacy.Contract;

/// <summary>A person takes their consent back, by the private link of what they asked for: their data go at once, and the record counts one more.</summary>
public sealed class WithdrawConsent(DestroyDue destroy, DestructionJob job)
{
    /// <summary>Destroys the person's data; false while something of theirs is still under way.</summary>
    public Task<bool> HandleAsync(Guid person, CancellationToken ct = default) => destroy.WithdrawAsync(person, job.Tell, ct);
}
