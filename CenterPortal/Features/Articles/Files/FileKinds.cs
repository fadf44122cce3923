using System.Globalization;

namespace CenterPortal.Features.Articles.Files;

/// <summary>How files are shown: icon by name, size as people say it.</summary>
internal static class FileKinds
{
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];
    private static readonly string[] Texts = [".hwp", ".hwpx", ".pdf", ".docx", ".doc", ".txt", ".csv", ".xlsx"];

    /// <summary>The icon's name.</summary>
    public static string Icon(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return Pictures.Contains(ending) ? "image" : Texts.Contains(ending) ? "text" : "file";
    }

    /// <summary><c>184 KB</c>, <c>2.1 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB"),
    };
}
