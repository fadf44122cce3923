namespace CenterPortal.Features.Calendar.Contract;

/// <summary>How a date stands.</summary>
public enum DateStanding
{
    /// <summary>It takes place.</summary>
    Stands,

    /// <summary>It takes place at another time or place than first said.</summary>
    Changed,

    /// <summary>It does not take place, and stays in sight.</summary>
    Cancelled,
}

/// <summary>A place as dates name it.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Slug">Its word in addresses; null for a place that is told in words alone.</param>
public sealed record CalendarPlace(string Name, string? Slug = null);

/// <summary>Something with a date, as the calendar shows it; nothing in it is personal.</summary>
/// <param name="Key">Its name in the calendar, such as <c>event-12</c>: stays for as long as it is the same, and begins its UID in feeds.</param>
/// <param name="Kind">The slug of its kind.</param>
/// <param name="From">Its first day in Seoul.</param>
/// <param name="To">Its last day in Seoul; not before the first.</param>
public sealed record CalendarDate(string Key, string Kind, string Title, DateOnly From, DateOnly To)
{
    /// <summary>When it begins (UTC); null for whole days.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>When it ends (UTC); null for whole days.</summary>
    public DateTime? EndsAt { get; init; }

    /// <summary>Where; null when it has no place.</summary>
    public CalendarPlace? Place { get; init; }

    /// <summary>A few words beside its title, such as 자리 6; null when there are none.</summary>
    public string? Note { get; init; }

    /// <summary>A sentence or two on what it is; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What became different, in one sentence for readers; null when nothing did.</summary>
    public string? Change { get; init; }

    /// <summary>The page that tells more; null when there is none.</summary>
    public string? Href { get; init; }

    /// <summary>How it stands.</summary>
    public DateStanding Standing { get; init; }

    /// <summary>A sample (예시).</summary>
    public bool IsSample { get; init; }

    /// <summary>Grows with each change of what a calendar entry says (SEQUENCE, RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; init; }

    /// <summary>When (UTC) it became what it is.</summary>
    public DateTime ChangedAt { get; init; }

    /// <summary>Whether it is over at an instant (UTC) that falls on a day in Seoul.</summary>
    public bool IsOver(DateTime utcNow, DateOnly today) => EndsAt is { } end ? end <= utcNow : To < today;
}
