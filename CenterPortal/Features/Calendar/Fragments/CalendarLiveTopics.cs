using CenterPortal.Features.Calendar.Queries;
using CenterPortal.Infrastructure.Changes;
using Microsoft.AspNetCore.Components;

namespace CenterPortal.Features.Calendar.Fragments;

/// <summary>A day in one of its shapes, under a filter of kinds.</summary>
internal sealed class DayTopic<TComponent>(string prefix, CalendarBook book) : ILiveTopic
    where TComponent : IComponent
{
    public string Prefix => prefix;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (CalendarTopics.Read(id) is not var (day, kinds) || !book.Knows(kinds)) return null;
        var view = (await book.DaysAsync(new(day, day), kinds, ct))[0];
        return new LiveView(view.Version, typeof(TComponent), new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view });
    }
}

/// <summary>A month by its places: <c>month-places:2026-12-01/all</c>.</summary>
internal sealed class PlacesTopic(CalendarBook book) : ILiveTopic
{
    public string Prefix => CalendarTopics.Places;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (CalendarTopics.Read(id) is not var (month, kinds) || month.Day != 1 || !book.Knows(kinds)) return null;
        var view = await book.PlacesAsync(month, kinds, ct);
        return new LiveView(view.Version, typeof(MonthPlaces), new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view });
    }
}
