namespace CenterPortal.Infrastructure.Forms;

/// <summary>What a stepwise form knows so far.</summary>
/// <param name="Form">The form's word, such as <c>visit</c>.</param>
/// <param name="KeyMark">Mark of the key in the cookie.</param>
/// <param name="FormKey">Goes into the hidden field: the same key posted again is the same request.</param>
/// <param name="Values">What was typed, by the names of the fields; nothing personal.</param>
public sealed record FormState(string Form, string KeyMark, string FormKey, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What was typed into a field; empty when nothing was.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");
}

/// <summary>The stored state of a form; it belongs to whoever holds the cookie's key.</summary>
public sealed class KeptForm
{
    /// <summary>Mark of the cookie's key.</summary>
    public required string KeyMark { get; init; }

    /// <summary>The form's word.</summary>
    public required string Form { get; init; }

    /// <summary>What was typed, as JSON.</summary>
    public string Values { get; set; } = "{}";

    /// <summary>When (UTC) it is forgotten.</summary>
    public required DateTime ExpiresAt { get; set; }

    /// <summary>When (UTC) the form was answered; the cookie then opens a fresh one.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Forgets what was typed and marks the form as answered.</summary>
    public void Close(DateTime now, DateTime until) => (Values, ClosedAt, ExpiresAt) = ("{}", ClosedAt ?? now, until);
}
