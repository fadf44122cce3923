namespace CenterPortal.Features.Editing.Contract;

/// <summary>A field beside the text that two people changed, each to something else.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Stored">What the saved version says, as people read it.</param>
/// <param name="Mine">What the person's own says.</param>
public sealed record FieldClash(string Name, string Stored, string Mine);
