using System.Globalization;
using System.Text;

namespace CenterPortal.Components.Shared;

/// <summary>One shape of a cover; the class says its colour.</summary>
public sealed record CoverShape(string Class, string Path, string? Stroke = null);

/// <summary>A cover as shapes, the same for the same kind and title on every machine.</summary>
public sealed record CoverDrawing(string Hue, IReadOnlyList<CoverShape> Shapes)
{
    private static readonly string[] Hues = ["pine", "clay", "sky", "plum", "sun"];

    private static readonly Func<CoverDice, IEnumerable<CoverShape>>[] Families =
    [
        CoverFamilies.Rings, CoverFamilies.Stripes, CoverFamilies.Arcs, CoverFamilies.Quilt,
        CoverFamilies.Dots, CoverFamilies.Waves, CoverFamilies.Roofs, CoverFamilies.Steps,
    ];

    /// <summary>Draws the cover of a record.</summary>
    public static CoverDrawing Of(string kind, string title)
    {
        var seed = Hash($"{kind}:{title}");
        var own = Array.IndexOf(Hues, kind switch { "press" or "garden" => "pine", "notice" or "play" => "sky", "stories" or "craft" => "clay", "library" or "sewing" => "plum", _ => "sun" });
        var hue = seed % 4 == 3 ? (own + 1) % Hues.Length : own;
        return new CoverDrawing(Hues[hue], [.. Families[(seed >> 4) % (uint)Families.Length](new CoverDice(seed))]);
    }

    // FNV-1a: .NET's own string hash differs from run to run.
    private static uint Hash(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ unit) * 0x01000193u;
        return hash;
    }
}

/// <summary>Small numbers in an order that only the seed decides (xorshift32).</summary>
internal sealed class CoverDice(uint seed)
{
    private uint _state = seed == 0 ? 1 : seed;

    public int Roll(int sides)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)sides);
    }
}

internal static class CoverShapes
{
    public static CoverShape Box(string color, int x, int y, int width, int height) => new(color, Text($"M{x} {y}h{width}v{height}h{-width}Z"));

    public static CoverShape Disc(string color, int x, int y, int radius) =>
        new(color, Text($"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z"));

    public static CoverShape Ring(string color, int x, int y, int radius, int stroke) => Disc(color, x, y, radius) with { Stroke = Text($"{stroke}") };

    public static CoverShape Line(string color, string path, int stroke) => new(color, path, Text($"{stroke}"));

    public static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
