using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Programmes.Fragments;
using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes.Studio;

/// <summary>What waits in the catalogue: samples that readers still see, programmes that wait for their details.</summary>
internal sealed class ProgrammeTasks(IDbContextFactory<PortalDb> contexts) : IStudioTasks
{
    public IReadOnlyCollection<string> Topics { get; } = [ProgrammeTopics.Programme];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.ManageProgrammes, ct)) return [];
        var tasks = new List<StudioTask>();
        var unwritten = await db.Set<Programme>().CountAsync(p => p.Removal == null && p.Hiding != null && p.Description == "", ct);
        if (unwritten > 0) tasks.Add(new StudioTask(310, $"내용을 적어야 보일 수 있는 체험 {unwritten:N0}개", Urls.StudioProgrammes));
        var samples = await db.PublicProgrammesOf().CountAsync(p => p.IsSample, ct);
        if (samples > 0) tasks.Add(new StudioTask(910, $"독자에게 보이는 예시 체험 {samples:N0}개", Urls.StudioProgrammes));
        return tasks;
    }
}

/// <summary>Finds programmes for quick search, by number and name.</summary>
internal sealed class ProgrammeFinder(IDbContextFactory<PortalDb> contexts) : IStudioFinder
{
    public async Task<IReadOnlyList<StudioHit>> FindAsync(Guid person, string words, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.ManageProgrammes, ct)) return [];
        var number = ProgrammeTopics.TryNumber(words, out var read) ? read : 0;
        var rows = await db.Set<Programme>().AsNoTracking()
            .Where(p => p.Removal == null && (p.Id == number || p.Name.Contains(words) || db.NumbersWith(ProgrammeTopics.Programme, words).Contains(p.Id)))
            .OrderBy(p => p.Order).Take(most).Select(p => new { p.Id, p.Name, IsHidden = p.Hiding != null }).ToListAsync(ct);
        return [.. rows.Select(p => new StudioHit("체험", p.Name, p.IsHidden ? "숨김" : null, Urls.StudioProgramme(p.Id)))];
    }
}
