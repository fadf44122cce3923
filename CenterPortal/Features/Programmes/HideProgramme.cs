namespace CenterPortal.Features.Programmes;

/// <summary>Takes a programme from readers, or shows it to them; what was asked for stays as it is.</summary>
public sealed class HideProgramme(ProgrammeActs acts)
{
    private static readonly ProgrammeOutcome Unwritten = new("대상과 인원, 시간을 먼저 적어 주세요. 그다음 보일 수 있습니다.");

    /// <summary>Hides; hiding what is hidden changes nothing.</summary>
    public Task<ProgrammeOutcome> HandleAsync(int id, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, (programme, now) =>
    {
        if (programme.IsHidden) return null;
        programme.Hide(by, now);
        return ("hidden", "체험 숨김");
    }, ct);

    /// <summary>Shows; one of which nothing but the name is known is refused.</summary>
    public async Task<ProgrammeOutcome> ShowAsync(int id, Guid? by, CancellationToken ct = default)
    {
        var isUnwritten = false;
        var outcome = await acts.RunAsync(id, by, (programme, now) =>
        {
            isUnwritten = programme.Ages == AgeBands.None || programme.Description.Length == 0;
            if (!programme.IsHidden || isUnwritten) return null;
            programme.Show(now);
            return ("shown", "체험 보임");
        }, ct);
        return outcome.IsDone && isUnwritten ? Unwritten : outcome;
    }
}
