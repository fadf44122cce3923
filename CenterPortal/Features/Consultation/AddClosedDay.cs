using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Consultation;

/// <summary>Days on which the phone shall not be answered, the first and the last included.</summary>
public sealed record WantedClosure(DateOnly From, DateOnly To, string Name, HolidayStatus Status = HolidayStatus.AddedByCentre);

/// <summary>What became of a change of the closed days.</summary>
/// <param name="Refusal">One Korean sentence that says what to do; null when it was done.</param>
/// <param name="IsDoubtful">It is done when the person says once more that they mean it.</param>
public sealed record ClosureOutcome(string? Refusal, bool IsDoubtful = false)
{
    /// <summary>It was done.</summary>
    public static readonly ClosureOutcome Done = new((string?)null);

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>Adds a temporary holiday, an election day or a closure of the centre's own.</summary>
public sealed class AddClosedDay(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>The most days at once.</summary>
    public const int MostDays = 31;

    /// <summary>Adds the days. A day may be closed for several reasons, but not twice for the same.</summary>
    public async Task<ClosureOutcome> HandleAsync(WantedClosure wanted, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var now = clock.GetUtcNow().UtcDateTime;
        if (RefusalOf(wanted, SeoulTime.DateOf(now)) is { } wrong) return new ClosureOutcome(wrong);
        var name = wanted.Name.Trim();
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageCentre, token)) return new ClosureOutcome(ConsultationChanges.NotAllowed);
            var there = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date >= wanted.From && h.Date <= wanted.To && h.Name == name).OrderBy(h => h.Date).FirstOrDefaultAsync(token);
            if (there is not null) return new ClosureOutcome($"{SeoulTime.ShortDate(there.Date)}에 {Particles.AsSubject($"‘{name}’")} 이미 있습니다. 날짜나 이름을 바꿔 주세요.");
            db.AddRange(Enumerable.Range(0, Days(wanted)).Select(n => new Holiday(wanted.From.AddDays(n), name, wanted.Status)));
            record.Note(db, by, "쉬는 날 더함", ConsultationChanges.Closures, after: ClosureWords.Of(wanted.From, wanted.To, name));
            db.LogConsultation(await db.LoadHoursAsync(token), "closures", now);
            return ClosureOutcome.Done;
        }, ct);
    }

    private static int Days(WantedClosure wanted) => wanted.To.DayNumber - wanted.From.DayNumber + 1;

    private static string? RefusalOf(WantedClosure wanted, DateOnly today) => wanted switch
    {
        { Name: var name } when string.IsNullOrWhiteSpace(name) => "쉬는 까닭을 적어 주세요. 독자에게 ‘오늘은 …이라 쉽니다’로 보입니다.",
        { Name: var name } when name.Trim().Length > Holiday.MaxNameLength => $"이름을 {Holiday.MaxNameLength}자 안으로 줄여 주세요.",
        { Name: var name } when name.Any(char.IsControl) => "이름에 줄바꿈이나 보이지 않는 글자가 섞여 있습니다. 지우고 다시 적어 주세요.",
        _ when wanted.To < wanted.From => "마지막 날이 첫날보다 앞에 있습니다. 날짜를 바꿔 주세요.",
        _ when wanted.From < today => "지난 날은 넣을 수 없습니다. 오늘부터 고를 수 있습니다.",
        _ when wanted.To.Year > today.Year + 1 => $"{today.Year + 1}년 말까지 넣을 수 있습니다.",
        _ when Days(wanted) > MostDays => $"한 번에 {MostDays}일까지 넣을 수 있습니다. 나누어 넣어 주세요.",
        _ => null,
    };
}

/// <summary>A closure as the record of acts and the studio say it.</summary>
internal static class ClosureWords
{
    public static string Of(DateOnly from, DateOnly to, string name) => $"{Days(from, to)} {name}";

    public static string Days(DateOnly from, DateOnly to) => from == to ? SeoulTime.TableDate(from) : $"{SeoulTime.TableDate(from)}–{SeoulTime.TableDate(to)}";
}
