using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>Tells a line that is only the name of a picture or file from a line of text.</summary>
internal static class FileNames
{
    // Cameras, phones, messengers and word processors name pictures in these ways; the text of a saved page keeps the name where the picture stood.
    private static readonly Regex Picture = new(
        @"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{8}_[0-9]{6}"
        + "|(?i:DSC|DSCN|DSCF|IMG|IMGP|PIC|SAM|MVI|GOPR|DJI|SNAPSHOT|Screenshot|photo|image|scan|noname|unnamed|untitled|KakaoTalk|naver|사진|그림|캡처)[_-]?[A-Za-z0-9_-]*[0-9][A-Za-z0-9_-]*)"
        + @"[A-Za-z0-9_-]{0,40}(?:\s?\([0-9]{1,3}\))?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex PictureFile = new(
        @"^.{1,120}\.(?i:jpe?g|png|gif|bmp|webp|tiff?)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex DocumentFile = new(
        @"^.{1,120}\.(?i:hwpx?|pdf|docx?|xlsx?|pptx?|zip|txt|odt)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The line is the name of a picture.</summary>
    public static bool IsPicture(string line) => line.Length <= 160 && (Picture.IsMatch(line) || PictureFile.IsMatch(line));

    /// <summary>The line is the name of a document.</summary>
    public static bool IsDocument(string line) => line.Length <= 160 && DocumentFile.IsMatch(line);
}
