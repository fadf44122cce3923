using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CenterPortal.Features.Consultation;

/// <summary>A week of opening hours as JSON in one column: the days by name, a closed one null, and the lunch break.</summary>
internal sealed class OpeningHoursConverter() : ValueConverter<OpeningHours, string>(week => Write(week), text => Read(text))
{
    private const string Time = "HH:mm:ss";

    // By hand: the serializer makes itself ready by two hundred methods that cannot be compiled ahead, for every start's first page.
    internal static string Write(OpeningHours week)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteStartObject("Days");
            foreach (var day in Enum.GetValues<DayOfWeek>()) Write(json, day.ToString(), week.On(day));
            json.WriteEndObject();
            Write(json, "Lunch", week.Lunch);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    internal static OpeningHours Read(string text)
    {
        using var stored = JsonDocument.Parse(text);
        var days = stored.RootElement.GetProperty("Days").EnumerateObject().ToDictionary(day => Enum.Parse<DayOfWeek>(day.Name), day => Range(day.Value));
        return new OpeningHours(days, stored.RootElement.TryGetProperty("Lunch", out var lunch) ? Range(lunch) : null);
    }

    private static void Write(Utf8JsonWriter json, string name, TimeRange? range)
    {
        if (range is not { } hours)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("From", hours.From.ToString(Time, CultureInfo.InvariantCulture));
        json.WriteString("To", hours.To.ToString(Time, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static TimeRange? Range(JsonElement range) => range.ValueKind == JsonValueKind.Null ? null : new TimeRange(At(range, "From"), At(range, "To"));

    private static TimeOnly At(JsonElement range, string name) => TimeOnly.Parse(range.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
