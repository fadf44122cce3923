using System.Text.Encodings.Web;
using System.Text.Json;

namespace CenterPortal.Infrastructure.Forms;

/// <summary>What a form's state may hold: enough for honest forms, too little to be a store for strangers.</summary>
public static class FormValues
{
    /// <summary>The most fields.</summary>
    public const int MostFields = 64;

    /// <summary>The longest name of a field.</summary>
    public const int LongestName = 60;

    /// <summary>The longest value; what is longer is cut.</summary>
    public const int LongestValue = 2_000;

    /// <summary>The most characters of all values together; fields that do not fit are left out.</summary>
    public const int LongestTogether = 8_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static IReadOnlyDictionary<string, string> Merge(IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> typed)
    {
        var merged = new Dictionary<string, string>(known, StringComparer.Ordinal);
        foreach (var (name, value) in typed)
        {
            if (name.Length is 0 or > LongestName || (!merged.ContainsKey(name) && merged.Count >= MostFields)) continue;
            var room = LongestTogether - merged.Where(m => m.Key != name).Sum(m => m.Value.Length);
            var cut = value.Length > LongestValue ? value[..LongestValue] : value;
            if (cut.Length <= room) merged[name] = cut;
        }

        return merged;
    }

    internal static string Write(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values, Plain);

    internal static IReadOnlyDictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
