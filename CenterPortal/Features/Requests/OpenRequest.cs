using CenterPortal.Data;
using CenterPortal.Infrastructure.Receipts;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Requests;

/// <summary>A receipt and how it is shown.</summary>
public sealed record OpenedRequest(Receipt Receipt, ReceiptKind Kind);

/// <summary>Opens a private link.</summary>
public sealed class OpenRequest(IDbContextFactory<PortalDb> contexts, Receipts receipts, IEnumerable<ReceiptKind> kinds)
{
    private readonly Dictionary<string, ReceiptKind> _kinds = kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <summary>What the link opens; null when it opens nothing or no more.</summary>
    public async Task<OpenedRequest?> HandleAsync(string link, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await receipts.FindByLinkAsync(db, link, ct) is { } receipt && _kinds.GetValueOrDefault(receipt.Kind) is { } kind ? new OpenedRequest(receipt, kind) : null;
    }
}
