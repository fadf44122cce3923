namespace CenterPortal.Components.Shared.Forms;

/// <summary>What the input inside a <see cref="FormField"/> carries.</summary>
/// <param name="Id">For <c>id</c>.</param>
/// <param name="Name">For <c>name</c>.</param>
/// <param name="DescribedBy">For <c>aria-describedby</c>: hint and error; null when there is neither.</param>
/// <param name="Invalid">For <c>aria-invalid</c>: <c>true</c> or null.</param>
public sealed record FormFieldContext(string Id, string Name, string? DescribedBy, string? Invalid);
