using NetVips;

namespace CenterPortal.Features.Media.Pictures;

/// <summary>What came in, as far as its header says.</summary>
/// <param name="Width">Pixels across, upright.</param>
/// <param name="Height">Pixels down, upright.</param>
internal sealed record PictureHeader(int Width, int Height);

/// <summary>
/// Looks at what came in before anything is decoded. The content decides which decoder may see it, never the name; there
/// are three, and none for SVG, GIF or anything that could load or run something else.
/// </summary>
internal static class PictureReading
{
    /// <summary>The most pixels; a phone's largest setting has 50 million.</summary>
    public const long MostPixels = 60_000_000;

    /// <summary>The longest side; WebP holds no longer one.</summary>
    public const int LongestSide = 16_000;

    // Orientations 5 to 8 lie on their side.
    private const int FirstLying = 5;
    private const string Orientation = "orientation";

    /// <summary>Says how large it is, or why it cannot be taken.</summary>
    public static (PictureHeader? Header, UploadRefusal? Refusal) Look(byte[] content)
    {
        try
        {
            using var image = Open(content);
            if (image is null) return (null, Kind(content));
            if ((long)image.Width * image.Height > MostPixels || Math.Max(image.Width, image.Height) > LongestSide)
                return (null, UploadRefusal.TooManyPixels);
            var isLying = image.Contains(Orientation) && Convert.ToInt32(image.Get(Orientation), System.Globalization.CultureInfo.InvariantCulture) >= FirstLying;
            return (isLying ? new PictureHeader(image.Height, image.Width) : new PictureHeader(image.Width, image.Height), null);
        }
        catch (VipsException)
        {
            return (null, UploadRefusal.Broken);
        }
    }

    /// <summary>Opens what is one of the three kinds; reads the header alone until pixels are asked for, and then from top to bottom.</summary>
    public static Image? Open(byte[] content) => content.AsSpan() switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Image.JpegloadBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Image.PngloadBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Image.WebploadBuffer(content, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
        _ => null,
    };

    private static UploadRefusal Kind(ReadOnlySpan<byte> content) =>
        content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8) && (content[8..10].SequenceEqual("he"u8) || content[8..11].SequenceEqual("mif"u8))
            ? UploadRefusal.Heic
            : UploadRefusal.NoPicture;
}
