using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Calendar;

/// <summary>Pages and day cells that a change of one source touches.</summary>
internal sealed class CalendarReaction(ICalendarSource source, IDbContextFactory<PortalDb> contexts) : IChangeReaction
{
    private const int MostDays = 62;

    public string Topic => source.ChangeTopic;

    public async ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var touched = await source.TouchedAsync(db, change, ct);
        var days = touched?.SelectMany(span => span.Days().Take(MostDays)).Distinct().ToList();
        return new Reaction([CalendarTopics.Tag], []) { PushFamilies = days is null || days.Count > MostDays ? CalendarTopics.Families : [.. days.SelectMany(CalendarTopics.OfDay)] };
    }
}

/// <summary>Midnight: another day is today.</summary>
internal sealed class TodayReaction : IChangeReaction
{
    public string Topic => CalendarTopics.Today;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        var today = Infrastructure.Time.SeoulTime.DateOf(change.At);
        return ValueTask.FromResult(new Reaction([CalendarTopics.Tag], []) { PushFamilies = [.. CalendarTopics.OfDay(today.AddDays(-1)), .. CalendarTopics.OfDay(today)] });
    }
}
