namespace CenterPortal.Features.Articles.Studio;

/// <summary>What became of a save and of the publishing that was its aim.</summary>
/// <param name="Save">The save.</param>
/// <param name="Publication">The publishing; null when the save was refused or was for something else.</param>
public sealed record SaveSteps(SaveOutcome Save, Outcome? Publication)
{
    /// <summary>One Korean sentence; null when all of it was done.</summary>
    public string? Refusal => Save.Refusal ?? Publication?.Refusal;

    /// <summary>Something was done that can be taken back.</summary>
    public bool IsUndoable => Refusal is null && (Publication?.Undo ?? (object?)Save.Undo) is not null;
}

/// <summary>One press of a button on the page on which articles are written: saved and, when that is the aim, put before readers; and taken back.</summary>
public sealed class SaveAndPublish(SaveArticle saves, PublishArticle publishes, UndoAct undoes, RevertArticle reverts)
{
    /// <summary>Saves and goes on to publish.</summary>
    public async Task<SaveSteps> HandleAsync(int id, Guid by, SaveAim aim, CancellationToken ct = default)
    {
        var save = await saves.HandleAsync(id, by, aim, ct);
        return new SaveSteps(save, save.Refusal is null && aim == SaveAim.Publish ? await publishes.HandleAsync(id, by, ct) : null);
    }

    /// <summary>Takes the last step back: the publication, or else the words. The refusal, or null.</summary>
    public async Task<string?> UndoAsync(SaveSteps done, Guid by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(done);
        if (done.Publication?.Undo is { } publication) return (await undoes.HandleAsync(publication, by, ct)).Refusal;
        return done.Save.Undo is { } words ? (await reverts.HandleAsync(words, by, ct)).Refusal : null;
    }
}
