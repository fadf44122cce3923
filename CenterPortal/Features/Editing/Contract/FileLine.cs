namespace CenterPortal.Features.Editing.Contract;

/// <summary>A file below a text that is being written.</summary>
/// <param name="Id">The subject's own number of it; null for a new one.</param>
/// <param name="Upload">What was uploaded and not saved yet.</param>
/// <param name="IsMissing">Only its name has been moved from the old site.</param>
public sealed record FileLine(int? Id, Guid? Upload, string Name, bool IsMissing);
