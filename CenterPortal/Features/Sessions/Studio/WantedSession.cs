using System.Globalization;
using CenterPortal.Components.Shared.Forms;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>A session as staff typed it; times are Seoul's.</summary>
/// <param name="BookUntilDay">The last day on which one can book.</param>
public sealed record WantedSession(
    int ProgrammeId, int TeamId, string Day, string At, int Minutes, string Place, string District, int Capacity, int MostPerBooking, string BookUntilDay, string BookUntilAt, string Note)
{
    public const string Programme = "programme";
    public const string Team = "team";
    public const string DayField = "day";
    public const string AtField = "at";
    public const string Length = "minutes";
    public const string PlaceField = "place";
    public const string DistrictField = "district";
    public const string Places = "capacity";
    public const string Most = "most";
    public const string Until = "until";
    public const string NoteField = "note";

    private const int FarthestDays = 400;

    /// <summary>The plan; null, with what is wrong, when it cannot be.</summary>
    public SessionPlan? Read(FieldErrors errors, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var starts = Instant(Day, At);
        var until = Instant(BookUntilDay, BookUntilAt);
        if (starts is null) errors.Add(DayField, "날짜와 시각을 골라 주세요.");
        else if (starts <= now) errors.Add(DayField, "지난 때로는 정할 수 없습니다. 앞으로의 날짜를 골라 주세요.");
        else if (starts > now.AddDays(FarthestDays)) errors.Add(DayField, "1년 안의 날짜를 골라 주세요.");
        if (until is null) errors.Add(Until, "언제까지 신청을 받을지 골라 주세요.");
        else if (until <= now) errors.Add(Until, "신청 마감이 이미 지났습니다. 앞으로의 때를 골라 주세요.");
        else if (until > starts) errors.Add(Until, "신청 마감은 체험이 시작하기 전이어야 합니다.");
        Check(errors, Length, Minutes is >= 10 and <= SessionLimits.Minutes, $"걸리는 시간은 10분에서 {SessionLimits.Minutes}분까지입니다.");
        Check(errors, PlaceField, Place.Trim().Length is > 0 and <= SessionLimits.Place, $"장소를 {SessionLimits.Place}자 안으로 적어 주세요.");
        Check(errors, Places, Capacity is >= 1 and <= SessionLimits.Capacity, $"자리는 1에서 {SessionLimits.Capacity}까지입니다.");
        Check(errors, Most, MostPerBooking >= 1 && MostPerBooking <= Math.Max(1, Capacity), "한 번에 신청할 수 있는 사람은 1명부터 전체 자리까지입니다.");
        Check(errors, NoteField, Note.Trim().Length <= SessionLimits.Note, $"안내를 {SessionLimits.Note}자 안으로 줄여 주세요.");
        return errors.IsEmpty ? new SessionPlan(ProgrammeId, TeamId, starts!.Value, Minutes, Clean(Place), District, Capacity, MostPerBooking, until!.Value, Clean(Note)) : null;
    }

    private static void Check(FieldErrors errors, string field, bool isRight, string sentence)
    {
        if (!isRight) errors.Add(field, sentence);
    }

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static DateTime? Instant(string day, string at) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 2000 and < 2200
        && TimeOnly.TryParseExact(at, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? SeoulTime.ToUtc(date, time) : null;
}
