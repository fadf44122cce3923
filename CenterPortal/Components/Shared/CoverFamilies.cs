using static CenterPortal.Components.Shared.CoverShapes;

namespace CenterPortal.Components.Shared;

/// <summary>The eight patterns of covers, on a ground of 320 by 200.</summary>
internal static class CoverFamilies
{
    public static IEnumerable<CoverShape> Rings(CoverDice dice)
    {
        var (y, x) = (80 + dice.Roll(40), 40 + dice.Roll(50));
        string[] colors = ["s1", "s3", "s2"];
        foreach (var (i, color) in colors.Index())
            yield return Ring(color, x + (i * 92), y + (i % 2 == 1 ? 24 : 0), 64, 24);
        yield return Disc("f3", 282, 34, 10);
        yield return Disc("f2", 36, 172, 7);
    }

    public static IEnumerable<CoverShape> Stripes(CoverDice dice)
    {
        string[] colors = ["f1", "f2", "f0", "f3"];
        int[] heights = [14, 26, 40];
        for (int y = 0, band = 0; y < 200; band++)
        {
            var height = heights[dice.Roll(3)];
            yield return Box(colors[(band + dice.Roll(2)) % 4], 0, y, 320, height);
            y += height;
        }
    }

    public static IEnumerable<CoverShape> Arcs(CoverDice dice)
    {
        for (var y = 0; y < 240; y += 80)
            for (var x = 0; x < 320; x += 80)
            {
                var turn = dice.Roll(4);
                var (cx, dx) = (turn & 1) == 1 ? (x + 80, -1) : (x, 1);
                var (cy, dy) = (turn & 2) == 2 ? (y + 80, -1) : (y, 1);
                var sweep = turn is 0 or 3 ? 1 : 0;
                foreach (var (size, color) in new[] { (80, "f1"), (54, "f2"), (28, dice.Roll(3) > 0 ? "f0" : "f3") })
                    yield return new CoverShape(color, Text($"M{cx} {cy}h{dx * size}A{size} {size} 0 0 {sweep} {cx} {cy + (dy * size)}Z"));
            }
    }

    public static IEnumerable<CoverShape> Quilt(CoverDice dice)
    {
        string[] colors = ["f1", "f2", "f1", "f2", "f3"];
        for (var y = 0; y < 200; y += 40)
            for (var x = 0; x < 320; x += 40)
                yield return new CoverShape(colors[dice.Roll(5)], dice.Roll(2) == 1 ? Text($"M{x} {y}h40v40Z") : Text($"M{x} {y}v40h40Z"));
    }

    public static IEnumerable<CoverShape> Dots(CoverDice dice)
    {
        int[] sizes = [8, 12, 15];
        for (var y = 20; y < 200; y += 40)
            for (var x = 20; x < 320; x += 40)
            {
                var roll = dice.Roll(7);
                yield return roll == 0 ? Disc("f3", x, y, 17) : Disc(roll < 4 ? "f1" : "f2", x, y, sizes[roll % 3]);
            }
    }

    public static IEnumerable<CoverShape> Waves(CoverDice dice)
    {
        yield return Disc("f3", 70 + dice.Roll(180), 62, 38);
        for (var i = 0; i < 6; i++)
            yield return Line(i % 2 == 1 ? "s2" : "s1", Text($"M-40 {78 + (i * 24)}q40 {(i % 2 == 1 ? 14 : -14)} 80 0t80 0 80 0 80 0 80 0"), 13);
    }

    public static IEnumerable<CoverShape> Roofs(CoverDice dice)
    {
        yield return Disc("f3", 250 - dice.Roll(160), 46, 24);
        for (int i = 0, x = -20; x < 320; i++)
        {
            var (width, top) = (64 + (dice.Roll(3) * 16), 144 - (dice.Roll(4) * 16));
            yield return new CoverShape(i % 2 == 1 ? "f2" : "f1", Text($"M{x} 200V{top}L{x + (width / 2)} {top - 32}L{x + width} {top}V200Z"));
            yield return Box(i % 2 == 1 ? "f1" : "f0", x + (width / 2) - 9, top + 14, 18, 22);
            x += width;
        }
    }

    public static IEnumerable<CoverShape> Steps(CoverDice dice)
    {
        var sunny = 5 + dice.Roll(3);
        for (int i = 0, height = 24; i < 8; i++, height += 10 + (dice.Roll(3) * 8))
            yield return Box(i == sunny ? "f3" : i % 2 == 1 ? "f2" : "f1", i * 40, 200 - height, 40, height);
        yield return Disc("f2", 52 + dice.Roll(40), 56, 26);
    }
}
