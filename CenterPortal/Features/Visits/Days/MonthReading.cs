using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Days;

/// <summary>One day of a month's calendar.</summary>
/// <param name="Date">The day in Seoul.</param>
/// <param name="IsOpen">One may ask for this day at all: not past, not a holiday, and a team works.</param>
/// <param name="Morning">The morning is free.</param>
/// <param name="Afternoon">The afternoon is free.</param>
public sealed record DayCell(DateOnly Date, bool IsOpen, bool Morning, bool Afternoon)
{
    /// <summary>Others have taken a half of it that may become free again.</summary>
    public bool IsWorthWaiting { get; init; }

    /// <summary>Something of it is free.</summary>
    public bool IsFree => Morning || Afternoon;

    /// <summary>The first free half.</summary>
    public DayPart Part => Morning ? DayPart.Morning : DayPart.Afternoon;

    /// <summary>What the cell says: <c>가능</c>, <c>오전</c>, <c>마감</c>, or nothing.</summary>
    public string Word => (Morning, Afternoon, IsOpen) switch
    {
        (true, true, _) => "가능",
        (true, false, _) => "오전",
        (false, true, _) => "오후",
        (_, _, true) => "마감",
        _ => "",
    };

    /// <summary>The same in full, for screen readers.</summary>
    public string Heard => SeoulTime.ShortDate(Date) + ((Morning, Afternoon, IsOpen) switch
    {
        (true, true, _) => ", 오전과 오후 모두 빈 날",
        (true, false, _) => ", 오전만 빈 날",
        (false, true, _) => ", 오후만 빈 날",
        (_, _, true) => ", 자리 없음",
        _ => ", 신청을 받지 않는 날",
    });
}

/// <summary>A month of one programme.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Days">All its days, in order.</param>
/// <param name="HasEarlier">The month before can be asked for too.</param>
/// <param name="HasLater">The month after can be asked for too.</param>
/// <param name="Version">Grows with each change of the free days.</param>
public sealed record MonthView(DateOnly First, IReadOnlyList<DayCell> Days, bool HasEarlier, bool HasLater, long Version)
{
    /// <summary>How many days are free.</summary>
    public int FreeDays => Days.Count(d => d.IsFree);
}

/// <summary>Answers with the free days of a month; the island's tests put their own in its place.</summary>
public interface IFreeMonths
{
    /// <summary>A month; null when there is no such programme, readers do not see it, or no team that has a plan offers it.</summary>
    /// <param name="month">Any day of it; null: the month of the first day that can be asked for.</param>
    /// <param name="headCount">Null: the programme's smallest.</param>
    /// <param name="district">Null: the nearest.</param>
    Task<MonthView?> FindAsync(int programmeId, DateOnly? month, int? headCount, string? district, CancellationToken ct = default);
}

/// <summary>Reads the free days of a month for a group.</summary>
public sealed class MonthReading(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, VisitDays days) : IFreeMonths
{
    /// <inheritdoc />
    public async Task<MonthView?> FindAsync(int programmeId, DateOnly? month, int? headCount, string? district, CancellationToken ct = default) =>
        await FindAsync(programmeId, month, 1, headCount, district, ct) is [var found, ..] ? found : null;

    /// <summary>So many months, one after another.</summary>
    public async Task<IReadOnlyList<MonthView>> FindAsync(int programmeId, DateOnly? month, int count, int? headCount, string? district, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await programmes.FindAsync(db, programmeId, ct) is not { IsPublic: true } programme) return [];
        var offered = VisitDays.Offered(programme);
        var earliest = month ?? await days.EarliestAsync(db, ct);
        var first = new DateOnly(earliest.Year, earliest.Month, 1);
        var availability = await days.LoadAsync(db, [offered], new DaySpan(first, first.AddMonths(count).AddDays(-1)), ct);
        if (availability.Facts.Teams.Count == 0) return [];
        var group = new Group(headCount ?? programme.SizeFrom, district);
        return [.. Enumerable.Range(0, count).Select(first.AddMonths).Where(m => m <= availability.Facts.Latest).Select(m => View(availability, offered, group, m))];
    }

    private static MonthView View(Availability availability, OfferedProgramme programme, Group group, DateOnly first)
    {
        var facts = availability.Facts;
        var cells = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).Select(date =>
        {
            var isOpen = date >= facts.Earliest && date <= facts.Latest && availability.IsWorkingDay(programme, date);
            var (morning, afternoon) = (availability.Judge(programme, group, new HalfDay(date, DayPart.Morning)), availability.Judge(programme, group, new HalfDay(date, DayPart.Afternoon)));
            return new DayCell(date, isOpen, morning.IsPossible, afternoon.IsPossible) { IsWorthWaiting = morning.IsWorthWaiting || afternoon.IsWorthWaiting };
        });
        return new MonthView(first, [.. cells], first > facts.Earliest, first.AddMonths(1) <= facts.Latest, facts.Version);
    }
}
