using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.MarketEvents;

/// <summary>Draws the floor plan of an event: adds booths to cells, moves and removes them.</summary>
public sealed class ArrangeBooths(EventActs acts)
{
    private static readonly EventAct Outside = EventAct.Refused("배치도 밖입니다. 안쪽 칸을 골라 주세요.");
    private static readonly EventAct Gone = EventAct.Refused("그런 부스가 없습니다. 다른 직원이 지웠을 수 있습니다.");

    /// <summary>Adds a booth to a cell, with the next free sign.</summary>
    public Task<EventOutcome> AddAsync(int id, int row, int column, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version: null, async (db, _, _, token) =>
    {
        if (!IsInside(row, column)) return Outside;
        var booths = await LoadAsync(db, id, token);
        if (booths.Exists(b => (b.Row, b.Column) == (row, column))) return EventAct.Refused("이미 부스가 있는 칸입니다.");
        if (booths.Count >= EventLimits.Booths) return EventAct.Refused($"부스는 {EventLimits.Booths}개까지 놓을 수 있습니다.");
        var label = NextLabel(booths, row);
        db.Add(new Booth { EventId = id, Label = label, Row = row, Column = column });
        return new EventAct("부스 더함", After: label);
    }, ct);

    /// <summary>Moves a booth to a cell; a booth that stands there changes places with it.</summary>
    public Task<EventOutcome> MoveAsync(int id, int booth, int row, int column, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version: null, async (db, _, _, token) =>
    {
        if (!IsInside(row, column)) return Outside;
        var booths = await LoadAsync(db, id, token);
        if (booths.Find(b => b.Id == booth) is not { } moved) return Gone;
        if ((moved.Row, moved.Column) == (row, column)) return EventAct.Nothing;
        var (oldRow, oldColumn) = (moved.Row, moved.Column);
        if (booths.Find(b => (b.Row, b.Column) == (row, column)) is { } other)
        {
            // No two may stand in one cell, not even between two statements of a write.
            (other.Row, other.Column) = (-1, -booth);
            await db.SaveChangesAsync(token);
            (moved.Row, moved.Column) = (row, column);
            await db.SaveChangesAsync(token);
            (other.Row, other.Column) = (oldRow, oldColumn);
        }
        else
        {
            (moved.Row, moved.Column) = (row, column);
        }
        return new EventAct("부스 옮김", After: moved.Label);
    }, ct);

    /// <summary>Removes a booth.</summary>
    public Task<EventOutcome> RemoveAsync(int id, int booth, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version: null, async (db, _, _, token) =>
    {
        if (await db.Set<Booth>().SingleOrDefaultAsync(b => b.Id == booth && b.EventId == id, token) is not { } gone) return Gone;
        if (gone.IsTaken) return EventAct.Refused("누가 쓰기로 한 부스입니다. 먼저 자리를 비워 주세요.");
        db.Remove(gone);
        return new EventAct("부스 지움", Before: gone.Label);
    }, ct);

    /// <summary>Draws rows of booths with an aisle between them, on a plan that has none.</summary>
    public Task<EventOutcome> FillAsync(int id, int count, Guid? by, CancellationToken ct = default) => acts.RunAsync(id, by, version: null, async (db, _, _, token) =>
    {
        if (count is < 1 or > EventLimits.Booths) return EventAct.Refused($"부스 수를 1에서 {EventLimits.Booths} 사이로 적어 주세요.");
        if ((await LoadAsync(db, id, token)).Count > 0) return EventAct.Refused("이미 부스가 있습니다. 칸을 눌러 더해 주세요.");
        // As wide as it is deep, seen from above: a row for the visitors lies between two rows of booths.
        var wide = Math.Clamp((int)Math.Ceiling(Math.Sqrt(count * 2)), Math.Min(count, 4), EventLimits.PlanColumns);
        if ((count + wide - 1) / wide * 2 > EventLimits.PlanRows) wide = EventLimits.PlanColumns;
        for (var at = 0; at < count; at++) db.Add(new Booth { EventId = id, Label = LabelOf(at / wide, (at % wide) + 1), Row = at / wide * 2, Column = at % wide });
        return new EventAct("부스 배치", After: FormattableString.Invariant($"{count}개"));
    }, ct);

    private static Task<List<Booth>> LoadAsync(PortalDb db, int id, CancellationToken ct) => db.Set<Booth>().Where(b => b.EventId == id).OrderBy(b => b.Id).Take(EventLimits.Booths).ToListAsync(ct);

    private static bool IsInside(int row, int column) => row is >= 0 and < EventLimits.PlanRows && column is >= 0 and < EventLimits.PlanColumns;

    private static string NextLabel(List<Booth> booths, int row)
    {
        for (var number = 1; ; number++)
            if (LabelOf(row / 2, number) is var label && booths.TrueForAll(b => b.Label != label)) return label;
    }

    private static string LabelOf(int aisle, int number) => FormattableString.Invariant($"{(char)('A' + aisle)}{number}");
}
