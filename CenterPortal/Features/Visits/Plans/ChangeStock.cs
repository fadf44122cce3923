using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Plans;

/// <summary>Staff write down that kits of a programme came in or were taken out.</summary>
public sealed class ChangeStock(PlanActs acts, ProgrammeBook programmes)
{
    private const int Most = 100_000;

    /// <summary>Adds a line.</summary>
    /// <param name="date">From which day (Seoul) on it counts.</param>
    /// <param name="quantity">More, or fewer when negative.</param>
    public Task<VisitOutcome> AddAsync(int programmeId, Guid? by, DateOnly date, int quantity, string note, CancellationToken ct = default) =>
        acts.RunAsync(by, "재료", Subject(programmeId), async (db, token) =>
        {
            if (await programmes.FindAsync(db, programmeId, token) is not { } programme) return ("그런 체험이 없습니다. 목록에서 다시 골라 주세요.", [], null);
            if (!programme.UsesKits) return ("재료를 세지 않는 체험입니다. 세려면 체험에서 먼저 켜 주세요.", [], null);
            if (quantity is 0 or < -Most or > Most) return ("몇 명분이 들어오거나 나갔는지 적어 주세요.", [], null);
            if (note?.Trim() is not { Length: > 0 and <= VisitLimits.Reason } why) return ($"무엇이었는지 {VisitLimits.Reason}자 안으로 적어 주세요.", [], null);
            db.Add(new KitStock { ProgrammeId = programmeId, Date = date, Quantity = quantity, Note = why });
            return (null, programme.TeamIds, $"{date:yyyy-MM-dd} {quantity:+0;-0}명분");
        }, ct);

    /// <summary>Takes a line away that was written by mistake.</summary>
    public Task<VisitOutcome> RemoveAsync(int id, Guid? by, CancellationToken ct = default) =>
        acts.RunAsync(by, "재료 지움", new ActSubject($"kit/{id}", "재료"), async (db, token) =>
        {
            if (await db.Set<KitStock>().SingleOrDefaultAsync(k => k.Id == id, token) is not { } line) return ("이미 지운 줄입니다.", [], null);
            db.Remove(line);
            return (null, (await programmes.FindAsync(db, line.ProgrammeId, token))?.TeamIds ?? [], $"{line.Date:yyyy-MM-dd} {line.Quantity:+0;-0}명분");
        }, ct);

    private static ActSubject Subject(int programmeId) => new($"programme/{programmeId}", "체험 재료");
}
