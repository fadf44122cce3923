using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>A visit on the board; nothing personal stands in it.</summary>
/// <param name="District">The district's name.</param>
public sealed record BoardCard(Guid Id, string Programme, string Institution, string District, string? Room, int HeadCount, Placing Placing, bool IsSample, long Version)
{
    /// <summary>It can be moved at an instant (UTC): the visit has not been, and the institution was not asked about just this place.</summary>
    public bool IsMovableAt(DateTime now) => Placing.Kind is PlacingKind.Confirmed or PlacingKind.Held && now < SeoulTime.ToUtc(Placing.Date, Placing.EndsAt);
}

/// <summary>Something else that a team does at a set time; it is changed where it was made.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Coming">How many of the places are taken.</param>
public sealed record BoardEngagement(
    string Key, string Kind, string Programme, string Place, TimeOnly StartsAt, TimeOnly EndsAt, int Places, int Coming, int Instructors, bool IsSample, string Address);

/// <summary>A half day of a team.</summary>
/// <param name="Works">Instructors that there are; 0: the team does not work.</param>
/// <param name="Note">Why it differs from the week: a closed day's name, an exception's reason.</param>
public sealed record BoardCell(Slot Slot, int Works, string? Note, IReadOnlyList<BoardCard> Cards)
{
    /// <summary>What else the team does then.</summary>
    public IReadOnlyList<BoardEngagement> Engagements { get; init; } = [];

    /// <summary>Instructors that go out.</summary>
    public int Taken => Cards.Sum(c => c.Placing.Instructors) + Engagements.Sum(e => e.Instructors);
}

/// <summary>A team's week.</summary>
public sealed record BoardRow(int TeamId, string Name, IReadOnlyList<BoardCell> Cells)
{
    /// <summary>The half day.</summary>
    public BoardCell At(DateOnly date, DayPart part) => Cells.First(c => c.Slot.Date == date && c.Slot.Part == part);
}

/// <summary>A week of all teams, or of one.</summary>
/// <param name="Days">The days shown: working days, and of a weekend those on which something is.</param>
public sealed record BoardWeek(DateOnly Monday, IReadOnlyList<DateOnly> Days, IReadOnlyDictionary<DateOnly, string> Closed, IReadOnlyList<BoardRow> Rows)
{
    /// <summary>How many visits there are.</summary>
    public int Visits => Rows.Sum(r => r.Cells.Sum(c => c.Cards.Count));

    /// <summary>How many other engagements there are; one that fills a whole day is one.</summary>
    public int Others => Rows.Sum(r => r.Cells.SelectMany(c => c.Engagements).DistinctBy(e => e.Key).Count());

    /// <summary>How many people they are for.</summary>
    public int People => Rows.Sum(r => r.Cells.Sum(c => c.Cards.Sum(v => v.HeadCount)));

    /// <summary>The card of a request; null when it is not in this week.</summary>
    public BoardCard? Card(Guid id) => Rows.SelectMany(r => r.Cells).SelectMany(c => c.Cards).FirstOrDefault(c => c.Id == id);

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly MondayOf(DateOnly date) => SeoulTime.MondayOf(date);
}
