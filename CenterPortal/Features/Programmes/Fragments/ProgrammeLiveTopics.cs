using CenterPortal.Features.Programmes.Queries;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Programmes.Fragments;

/// <summary><c>programme:12</c>: a programme as its page shows it, or the kind word that it is resting.</summary>
internal sealed class ProgrammeTopic(ProgrammeReading programmes) : ILiveTopic
{
    public string Prefix => ProgrammeTopics.Programme;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (!ProgrammeTopics.TryNumber(id, out var number)) return null;
        var view = await programmes.FindAsync(number, ct);
        return view is { IsPublic: true }
            ? Live.View<ProgrammeDocument>(view.Version, (nameof(ProgrammeDocument.Programme), view))
            : Live.View<ProgrammeGone>(view?.Version ?? ProgrammeTopics.Gone, (nameof(ProgrammeGone.Id), number), (nameof(ProgrammeGone.Version), view?.Version ?? ProgrammeTopics.Gone));
    }
}

/// <summary><c>days:12</c>: a programme's line of free days; its version is that of the days.</summary>
internal sealed class DaysTopic(CatalogueDays days) : ILiveTopic
{
    public string Prefix => ProgrammeTopics.Days;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        ProgrammeTopics.TryNumber(id, out var number) && (await days.SummaryAsync([number], ct)).TryGetValue(number, out var line)
            ? Live.View<DaysLine>(line.Version, (nameof(DaysLine.Id), number), (nameof(DaysLine.Days), line))
            : null;
}

/// <summary><c>jaemina-list:craft/0/-/0/0/1</c>: one page of the catalogue.</summary>
internal sealed class CatalogueTopic(Catalogue catalogue) : ILiveTopic
{
    public string Prefix => ProgrammeTopics.List;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        ProgrammeTopics.AskOf(id) is { } ask && await catalogue.PageAsync(ask, ct) is { } page
            ? Live.View<CatalogueView>(page.Version, (nameof(CatalogueView.Page), page))
            : null;
}

/// <summary><c>jaemina-home</c>: the home page's block.</summary>
internal sealed class JaeminaHomeTopic(Catalogue catalogue) : ILiveTopic
{
    public string Prefix => ProgrammeTopics.Home;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct) =>
        await catalogue.PageAsync(new ProgrammeAsk(), JaeminaBlock.Shown, ct) is { } page
            ? Live.View<JaeminaBlock>(page.Version, (nameof(JaeminaBlock.Page), page))
            : null;
}

file static class Live
{
    public static LiveView View<TComponent>(long version, params (string Name, object? Value)[] parameters) =>
        new(version, typeof(TComponent), parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));
}
