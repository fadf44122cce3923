using CenterPortal.Data;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>A programme changed: its page, the lists, the home page's block.</summary>
internal sealed class ProgrammeReaction : IChangeReaction
{
    public string Topic => ProgrammeTopics.Programme;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct) => ValueTask.FromResult(
        new Reaction([ProgrammeTopics.Tag], [new($"{ProgrammeTopics.Programme}:{change.EntityId}"), new(ProgrammeTopics.Home)]) { PushFamilies = [$"{ProgrammeTopics.List}:"] });
}

/// <summary>A team's free days changed: the lines of the programmes that it offers.</summary>
internal sealed class VisitDaysReaction(IDbContextFactory<PortalDb> contexts) : IChangeReaction
{
    private const int Most = 500;

    public string Topic => ProgrammeTopics.VisitDays;

    public async ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        if (!ProgrammeTopics.TryNumber(change.EntityId, out var team)) return Reaction.None;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var programmes = await db.Set<ProgrammeTeam>().AsNoTracking().Where(t => t.TeamId == team).OrderBy(t => t.ProgrammeId).Take(Most).Select(t => t.ProgrammeId).ToListAsync(ct);
        return new Reaction([ProgrammeTopics.Tag], [.. programmes.Select(id => new LiveTarget(ProgrammeTopics.DaysOf(id)))]);
    }
}
