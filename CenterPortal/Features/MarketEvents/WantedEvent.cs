using System.Globalization;
using CenterPortal.Components.Shared.Forms;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.MarketEvents;

/// <summary>An event as staff typed it; times are Seoul's.</summary>
/// <param name="EndDay">The day on which it ends; empty for the same day.</param>
/// <param name="RainVenue">The id of a venue; empty for none.</param>
public sealed record WantedEvent(
    string Name, string Kind, string Venue, string Day, string From, string EndDay, string To, string Summary, string Stage, string RainPlan, string RainVenue, string Capacity)
{
    public const string NameField = "name";
    public const string KindField = "kind";
    public const string VenueField = "venue";
    public const string DayField = "day";
    public const string FromField = "from";
    public const string EndDayField = "end-day";
    public const string ToField = "to";
    public const string SummaryField = "summary";
    public const string StageField = "stage";
    public const string RainPlanField = "rain-plan";
    public const string RainVenueField = "rain-venue";
    public const string CapacityField = "capacity";

    /// <summary>The plan; null, with what is wrong, when it cannot be.</summary>
    public EventPlan? Read(FieldErrors errors, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var (starts, ends) = (Instant(Day, From), Instant(EndDay.Length > 0 ? EndDay : Day, To));
        var (name, summary, stage, rain) = (Line(Name), Line(Summary), Lines(Stage), Line(RainPlan));
        if (name.Length is 0 or > EventLimits.Name) errors.Add(NameField, $"이름을 1자에서 {EventLimits.Name}자 사이로 적어 주세요.");
        if (EventWords.Kinds.All(k => k.Slug != Kind)) errors.Add(KindField, "무엇인지 골라 주세요.");
        if (Number(Venue) is null) errors.Add(VenueField, "장소를 골라 주세요. 목록에 없으면 장소 화면에서 먼저 더해 주세요.");
        if (starts is null) errors.Add(DayField, "날짜와 시작하는 시각을 골라 주세요.");
        else if (starts > now.AddDays(EventLimits.FarthestDays)) errors.Add(DayField, "앞으로 두 해 안의 날짜를 골라 주세요.");
        else if (ends is null) errors.Add(ToField, "끝나는 시각을 골라 주세요.");
        else if (ends <= starts) errors.Add(ToField, "끝나는 때가 시작보다 늦어야 합니다. 밤을 넘기면 끝나는 날짜도 골라 주세요.");
        else if (ends > starts.Value.AddDays(EventLimits.Days)) errors.Add(EndDayField, $"한 일정은 {EventLimits.Days}일까지입니다. 더 길면 나누어 적어 주세요.");
        errors.AddIf(SummaryField, TooLong(summary, EventLimits.Summary));
        errors.AddIf(StageField, TooLong(stage, EventLimits.Stage));
        errors.AddIf(RainPlanField, TooLong(rain, EventLimits.RainPlan));
        var rainVenue = RainVenue.Length == 0 ? null : Number(RainVenue);
        if (RainVenue.Length > 0 && rainVenue is null) errors.Add(RainVenueField, "비가 오면 옮길 곳을 다시 골라 주세요.");
        else if (rainVenue is not null && rainVenue == Number(Venue)) errors.Add(RainVenueField, "처음 장소와 다른 곳을 골라 주세요.");
        var capacity = Capacity.Length == 0 ? 0 : Number(Capacity) ?? -1;
        if (capacity is < 0 or > EventLimits.Booths) errors.Add(CapacityField, $"부스는 0에서 {EventLimits.Booths}까지 적어 주세요.");
        return errors.IsEmpty
            ? new EventPlan(name, EventWords.Kinds.First(k => k.Slug == Kind).Kind, Number(Venue)!.Value, starts!.Value, ends!.Value, summary, stage, rain, rainVenue, capacity)
            : null;
    }

    /// <summary>A plan as it stands in the fields.</summary>
    public static WantedEvent Of(EventPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (starts, ends) = (SeoulTime.ToLocal(plan.StartsAt), SeoulTime.ToLocal(plan.EndsAt));
        return new WantedEvent(
            plan.Name, EventWords.Kinds.First(k => k.Kind == plan.Kind).Slug, Text(plan.VenueId), DayOf(starts), TimeOf(starts), ends.Date == starts.Date ? "" : DayOf(ends), TimeOf(ends),
            plan.Summary, plan.Stage, plan.RainPlan, plan.RainVenueId is { } rain ? Text(rain) : "", plan.Capacity == 0 ? "" : Text(plan.Capacity));
    }

    /// <summary>An empty form for a day.</summary>
    public static WantedEvent Empty(DateOnly? day) => new("", EventWords.Kinds[0].Slug, "", day is { } d ? SeoulTime.TableDate(d) : "", "11:00", "", "17:00", "", "", "", "", "");

    internal static DateTime? Instant(string day, string at) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 2000 and < 2200
        && TimeOnly.TryParseExact(at, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? SeoulTime.ToUtc(date, time) : null;

    internal static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line)).Trim();

    private static string? TooLong(string text, int most) => text.Length > most ? $"{most:N0}자 안으로 줄여 주세요." : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string DayOf(DateTime local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TimeOf(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
