using CenterPortal.Data;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Tests.Infrastructure.Waiting;

/// <summary>The smallest feature whose groups wait: one pool of seats.</summary>
internal sealed class SeatQueue(PlacePools pools) : IWaitingQueue
{
    public const string Name = "seats";
    public const string Pool = "seats:1";
    public const int Capacity = 20;

    public string Kind => Name;

    /// <summary>Who was told of what, in order.</summary>
    public List<string> Told { get; } = [];

    public async Task<WaitingAnswer> TryOfferAsync(PortalDb db, WaitingEntry entry, CancellationToken ct) =>
        await pools.TryClaimAsync(db, Pool, Capacity, Name, entry.SubjectId, entry.Size, entry.OfferUntil, ct)
            ? new WaitingAnswer("seats", "")
            : new WaitingAnswer(null, $"{entry.Size}자리가 한꺼번에 나지 않았습니다.");

    public Task WithdrawOfferAsync(PortalDb db, WaitingEntry entry, CancellationToken ct) => pools.ReleaseAsync(db, Pool, Name, entry.SubjectId, ct);

    public Task OfferedAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        Told.Add($"offered {entry.Size}");
        return Task.CompletedTask;
    }

    public Task SilentAsync(PortalDb db, WaitingEntry entry, CancellationToken ct)
    {
        Told.Add($"silent {entry.Size}");
        return Task.CompletedTask;
    }
}
