using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CenterPortal.Features.Consultation;

/// <summary>A week of opening hours as JSON in one column: the days by name, a closed one null, and the lunch break.</summary>
internal sealed class OpeningHoursConverter() : ValueConverter<OpeningHours, string>(week => Write(week), text => Read(text))
{
    private sealed record Stored(Dictionary<DayOfWeek, TimeRange?> Days, TimeRange? Lunch);

    internal static string Write(OpeningHours week) => JsonSerializer.Serialize(
        new Stored(Enum.GetValues<DayOfWeek>().ToDictionary(day => day, week.On), week.Lunch));

    internal static OpeningHours Read(string text)
    {
        var stored = JsonSerializer.Deserialize<Stored>(text)!;
        return new OpeningHours(stored.Days, stored.Lunch);
    }
}
