using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CenterPortal.Data;

/// <summary>Stores UTC instants and gives them back as UTC; anything else is a mistake in the program.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => RequireUtc(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    // An instant never set passes: the compiled model asks for what stands for it.
    internal static DateTime RequireUtc(DateTime value) => value.Kind == DateTimeKind.Utc || value == default
        ? value
        : throw new ArgumentException("Only UTC instants are stored.", nameof(value));
}
