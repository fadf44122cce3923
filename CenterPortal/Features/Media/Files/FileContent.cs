namespace CenterPortal.Features.Media.Files;

/// <summary>Compares what a file says it is with what it holds; only the kinds that people hand out here are taken, as downloads.</summary>
internal static class FileContent
{
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // The first stream of a hwp document; older files begin with the same words.
    private static ReadOnlySpan<byte> Hwp => "HWP Document File"u8;

    /// <summary>Null when content and name agree and nothing stands against it.</summary>
    public static UploadRefusal? Look(string name, byte[] content) => UploadNames.EndingOf(name) switch
    {
        ".pdf" => Unless(content.AsSpan().StartsWith("%PDF-"u8)),
        ".hwp" => Unless(content.AsSpan().StartsWith(Hwp) || (content.AsSpan().StartsWith(Compound) && content.AsSpan().IndexOf(Hwp) > 0)),
        ".zip" => ZipContent.Look(content, _ => true),
        ".hwpx" => ZipContent.Look(content, names => names.Contains("Contents/content.hpf") || names.Contains("version.xml")),
        ".docx" => ZipContent.Look(content, names => names.Contains("[Content_Types].xml") && names.Contains("word/document.xml")),
        ".xlsx" => ZipContent.Look(content, names => names.Contains("[Content_Types].xml") && names.Contains("xl/workbook.xml")),
        _ => UploadRefusal.NoKind,
    };

    private static UploadRefusal? Unless(bool agrees) => agrees ? null : UploadRefusal.OtherContent;
}
