using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Features.Consultation;

/// <summary>The hours that someone wants, not yet known to be possible.</summary>
/// <param name="Week">From opening to closing per weekday; a day that is null or missing is closed.</param>
/// <param name="Lunch">점심시간 of every open day; null for none.</param>
public sealed record WantedHours(IReadOnlyDictionary<DayOfWeek, TimeRange?> Week, TimeRange? Lunch)
{
    /// <summary>The hours as they are.</summary>
    public static WantedHours Of(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return new WantedHours(Enum.GetValues<DayOfWeek>().ToDictionary(day => day, hours.On), hours.Lunch);
    }
}

/// <summary>What became of a change of hours.</summary>
/// <param name="Refusal">One Korean sentence that says what to do; null when it was done.</param>
/// <param name="Days">What is wrong with single days.</param>
/// <param name="Lunch">What is wrong with lunch.</param>
/// <param name="Now">The hours as they stand when someone else changed them meanwhile.</param>
public sealed record HoursOutcome(string? Refusal, IReadOnlyDictionary<DayOfWeek, string>? Days = null, string? Lunch = null, OpeningHours? Now = null)
{
    /// <summary>It was done.</summary>
    public static readonly HoursOutcome Done = new((string?)null);

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>Changes the weekly hours of the phone.</summary>
public sealed class ChangeHours(PortalWrites writes, StaffRecord record, StaffRoster roster, TimeProvider clock)
{
    private const string Act = "상담 시간 바꿈";

    /// <summary>Changes from the hours that the person saw; hours that stand already change nothing.</summary>
    public async Task<HoursOutcome> HandleAsync(OpeningHours known, WantedHours wanted, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(wanted);
        if (HoursRules.RefusalOf(wanted) is { } refusal) return refusal;
        var hours = new OpeningHours(wanted.Week, wanted.Lunch);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageCentre, token)) return new HoursOutcome(ConsultationChanges.NotAllowed);
            var stored = await db.LoadHoursAsync(token);
            if (stored.Week == hours) return HoursOutcome.Done;
            if (stored.Week != known)
                return new HoursOutcome($"그 사이에 {await roster.LastHandAsync(db, ConsultationChanges.Hours.Id, Act, by, token)}이 상담 시간을 {Particles.Towards(Said(stored.Week))} 바꿨습니다. 적으신 것은 그대로 있으니, 견주어 보고 다시 저장해 주세요.", Now: stored.Week);
            record.Note(db, by, Act, ConsultationChanges.Hours, Said(stored.Week), Said(hours));
            stored.Week = hours;
            db.LogConsultation(stored, "hours", clock.GetUtcNow().UtcDateTime);
            return HoursOutcome.Done;
        }, ct);
    }

    private static string Said(OpeningHours hours) => HoursInWords.Weekly(hours);
}
