namespace CenterPortal.Features.Articles.Studio;

/// <summary>What a person asks to be done to the chosen articles.</summary>
public sealed record BulkAsk(BulkAct Act, string Reason = "");
