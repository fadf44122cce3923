using CenterPortal.Features.Calendar.Contract;

namespace CenterPortal.Features.Calendar;

/// <summary>Tones of kinds by their slug, for fragments, which know no services.</summary>
internal static class CalendarTones
{
    private static readonly Dictionary<string, CalendarKind> Known = new[] { CalendarKinds.Market, CalendarKinds.Jaemina, CalendarKinds.Closure }.ToDictionary(k => k.Slug, StringComparer.Ordinal);

    public static string Of(string kind) => Known.TryGetValue(kind, out var known) ? known.Tone : "pine";

    public static string NameOf(string kind) => Known.TryGetValue(kind, out var known) ? known.Name : kind;
}
