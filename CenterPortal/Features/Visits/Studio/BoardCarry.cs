using CenterPortal.Features.Visits.Queries;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Visits.Studio;

/// <summary>A visit that was picked up from the board, and where it hangs: what dragging and the keys share.</summary>
public sealed class BoardCarry(BoardWeek week, BoardCard card, IReadOnlyList<SlotLook> looks)
{
    private readonly Dictionary<Slot, string?> _looks = looks.ToDictionary(l => l.Slot, l => l.Refusal);

    /// <summary>The visit.</summary>
    public BoardCard Card { get; } = card;

    /// <summary>Where it hangs.</summary>
    public Slot Target { get; private set; } = Own(card);

    /// <summary>Where it was picked up.</summary>
    public Slot From => Own(Card);

    /// <summary>Every slot of the board, to be looked at before anything is dropped.</summary>
    public static IReadOnlyList<Slot> SlotsOf(BoardWeek week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return [.. week.Rows.SelectMany(r => r.Cells).Select(c => c.Slot).Where(s => week.Days.Contains(s.Date))];
    }

    /// <summary>Whether it can be dropped there.</summary>
    public bool IsPossible(Slot slot) => slot != From && _looks.TryGetValue(slot, out var refusal) && refusal is null;

    /// <summary>Why it cannot be dropped there; null when it can, and for its own place.</summary>
    public string? RefusalOf(Slot slot) => slot == From ? null : _looks.GetValueOrDefault(slot);

    /// <summary>What stands in the way on every day of a team alike, to be said once; null when days differ.</summary>
    public string? RefusalOf(BoardRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var said = row.Cells.Select(c => c.Slot).Where(_looks.ContainsKey).Select(RefusalOf).Distinct(StringComparer.Ordinal).ToArray();
        return said is [{ } only] ? only : null;
    }

    /// <summary>An arrow: left and right go from day to day, up and down through the halves of the day and on to the next team.</summary>
    /// <returns>False for any other key, and at the edge.</returns>
    public bool Press(string key)
    {
        var (row, day) = (Index(week.Rows, r => r.TeamId == Target.TeamId), Index(week.Days, d => d == Target.Date));
        var half = (row * 2) + (int)Target.Part;
        var (across, down) = key switch { "ArrowLeft" => (-1, 0), "ArrowRight" => (1, 0), "ArrowUp" => (0, -1), "ArrowDown" => (0, 1), _ => (0, 0) };
        if ((across, down) == (0, 0) || day + across < 0 || day + across >= week.Days.Count || half + down < 0 || half + down >= week.Rows.Count * 2) return false;
        (day, half) = (day + across, half + down);
        Target = new Slot(week.Rows[half / 2].TeamId, week.Days[day], (DayPart)(half % 2));
        return true;
    }

    /// <summary>Where it hangs and whether it can be dropped, in one or two sentences for those who listen.</summary>
    public string Told()
    {
        var place = $"{week.Rows.First(r => r.TeamId == Target.TeamId).Name}, {SeoulTime.ShortDate(Target.Date)} {Target.Part.Word()}.";
        return Target == From ? $"{place} 지금 있는 자리입니다." : RefusalOf(Target) is { } refusal ? $"{place} 안 됩니다. {refusal}" : $"{place} 갈 수 있습니다.";
    }

    private static Slot Own(BoardCard card) => new(card.Placing.TeamId, card.Placing.Date, card.Placing.Part);

    private static int Index<T>(IReadOnlyList<T> list, Func<T, bool> isIt) => Math.Max(0, list.Index().FirstOrDefault(i => isIt(i.Item)).Index);
}

/// <summary>A drop on the board.</summary>
public sealed record BoardDrop(BoardCard Card, Slot To);
