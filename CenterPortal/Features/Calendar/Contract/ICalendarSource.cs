using CenterPortal.Data;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Calendar.Contract;

/// <summary>Days in Seoul, both ends included.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>The days in order.</summary>
    public IEnumerable<DateOnly> Days()
    {
        for (var day = From; ; day = day.AddDays(1))
        {
            yield return day;
            if (day >= To) yield break;
        }
    }

    /// <summary>As a part of the change log: <c>2026-12-12/2026-12-13</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}");

    /// <summary>Reads <see cref="ToString"/>; null for anything else.</summary>
    public static DaySpan? Read(string? part) =>
        part?.Split('/') is [var from, var to] && Day(from) is { } first && Day(to) is { } last && first <= last ? new DaySpan(first, last) : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A feature's dates: the one way into the calendar. Register by <see cref="CalendarSources.AddCalendarSource"/>.</summary>
public interface ICalendarSource
{
    /// <summary>The kind of its dates.</summary>
    CalendarKind Kind { get; }

    /// <summary>The topic of the change log under which its dates change.</summary>
    string ChangeTopic { get; }

    /// <summary>A number that grows with each change that the calendar can show.</summary>
    Task<long> VersionAsync(PortalDb db, CancellationToken ct);

    /// <summary>What readers may see of the days, in any order.</summary>
    Task<IReadOnlyList<CalendarDate>> WithinAsync(PortalDb db, DaySpan span, CancellationToken ct);

    /// <summary>The days that a change touches, those that a date has left too; null when any day may look otherwise.</summary>
    Task<IReadOnlyList<DaySpan>?> TouchedAsync(PortalDb db, Change change, CancellationToken ct);
}

/// <summary>Plugs sources in.</summary>
public static class CalendarSources
{
    /// <summary>Puts a feature's dates into the calendar.</summary>
    public static IServiceCollection AddCalendarSource<TSource>(this IServiceCollection services)
        where TSource : class, ICalendarSource => services
        .AddSingleton<TSource>()
        .AddSingleton<ICalendarSource>(provider => provider.GetRequiredService<TSource>())
        .AddSingleton<IChangeReaction>(provider => ActivatorUtilities.CreateInstance<CalendarReaction>(provider, provider.GetRequiredService<TSource>()));
}
