namespace CenterPortal.Infrastructure.Receipts;

/// <summary>
/// What a person holds of something they asked for: a number to read out and a private link. It holds nothing personal
/// but marks, which only the portal's key can make.
/// </summary>
public sealed class Receipt
{
    /// <summary>The longest word of a kind.</summary>
    public const int MaxKindLength = 40;

    /// <summary>Made by the program, version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary><c>1234-5678-9</c>, unique.</summary>
    public required string Number { get; init; }

    /// <summary>The kind of thing asked for; a <see cref="ReceiptKind"/> shows it.</summary>
    public required string Kind { get; init; }

    /// <summary>The thing asked for.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Whose key the personal values are sealed with.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Mark of number and telephone together, so that two receipts of one person do not show it.</summary>
    public required string PhoneMark { get; set; }

    /// <summary>Mark of the private word in the link; the word itself is stored nowhere.</summary>
    public required string LinkMark { get; init; }

    /// <summary>When (UTC) it was given out.</summary>
    public required DateTime IssuedAt { get; init; }

    /// <summary>Mark of the key of the form it answers; one form, one receipt.</summary>
    public required string FormKey { get; init; }
}
