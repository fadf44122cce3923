namespace CenterPortal.Features.Programmes;

/// <summary>Removes a programme from readers and from staff's list, or brings it back; its record stays, since visits name it.</summary>
public sealed class RemoveProgramme(ProgrammeActs acts)
{
    /// <summary>Removes; removing what is removed changes nothing.</summary>
    public Task<ProgrammeOutcome> HandleAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, (programme, now) =>
    {
        if (programme.Removal is not null) return null;
        programme.Remove(by, now);
        return ("removed", "체험 지움");
    }, ct);

    /// <summary>Brings it back as it was, hidden or shown.</summary>
    public Task<ProgrammeOutcome> RestoreAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, (programme, now) =>
    {
        if (programme.Removal is null) return null;
        programme.Restore(now);
        return ("restored", "체험 되살림");
    }, ct);
}
