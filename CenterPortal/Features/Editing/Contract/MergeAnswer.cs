namespace CenterPortal.Features.Editing.Contract;

/// <summary>What someone chose out of two versions.</summary>
/// <param name="IsMyTitle">True for the person's own title.</param>
/// <param name="Choices">One for each part that differs, in order.</param>
/// <param name="Fields">One for each field that both changed, in order; what is not chosen stays the person's own.</param>
public sealed record MergeAnswer(bool IsMyTitle, IReadOnlyList<MergeChoice> Choices, IReadOnlyList<MergeChoice>? Fields = null);
