namespace CenterPortal.Infrastructure.Receipts;

/// <summary>A feature whose requests have receipts: <c>/requests/{link}</c> renders its component.</summary>
/// <param name="Kind">As in <see cref="Receipt.Kind"/>.</param>
/// <param name="Name">What was asked for, in words: <c>체험 신청</c>.</param>
/// <param name="Component">Static; parameters <c>Guid SubjectId</c> and <c>Receipt Receipt</c>. It may hold forms that post to the page itself.</param>
public sealed record ReceiptKind(string Kind, string Name, Type Component);
