namespace CenterPortal.Features.Media.Pictures;

/// <summary>The formats in which pictures are served, as their addresses end.</summary>
internal static class PictureFormats
{
    /// <summary>Smallest; most browsers read it.</summary>
    public const string Avif = "avif";

    /// <summary>Small; nearly all browsers read it.</summary>
    public const string Webp = "webp";

    /// <summary>For everything else: old browsers, feeds, messengers.</summary>
    public const string Jpeg = "jpg";

    /// <summary>The media type.</summary>
    public static string TypeOf(string format) => format switch
    {
        Avif => "image/avif",
        Webp => "image/webp",
        Jpeg => "image/jpeg",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No format of the portal's pictures."),
    };
}
