namespace CenterPortal.Features.Import;

/// <summary>Finds the caption of a picture in the line under its name.</summary>
internal static class Caption
{
    private static readonly string[] Beginnings = ["사진=", "사진 =", "사진:", "사진 :", "사진설명", "[사진", "<사진", "(사진"];

    /// <summary>The caption, or null: only a line right under the name that is marked as papers mark captions is one.</summary>
    public static string? Behind(string[] lines, int picture)
    {
        var line = picture + 1 < lines.Length ? lines[picture + 1] : "";
        if (Beginnings.Any(beginning => line.StartsWith(beginning, StringComparison.Ordinal)))
            return line;

        // A single item is a caption; several in a row are a list of the article.
        var isCaption = LineMarks.IsBullet(line) && LineMarks.Without(line).Length > 0
            && (picture + 2 >= lines.Length || lines[picture + 2].Length == 0 || FileNames.IsPicture(lines[picture + 2]))
            && !LineMarks.IsBullet(Array.Find(lines[(picture + 2)..Math.Min(lines.Length, picture + 6)], next => next.Length > 0) ?? "");
        return isCaption ? LineMarks.Without(line) : null;
    }
}
