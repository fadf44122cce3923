using NetVips;

namespace CenterPortal.Features.Media.Pictures;

/// <summary>A rendition in memory.</summary>
internal sealed record MadePicture(int Width, string Format, byte[] Content);

/// <summary>
/// Makes the renditions of a picture anew from its pixels: upright, in sRGB, without anything else that stood in the file.
/// One picture at a time, so that memory stays bounded; the most that a decoder holds is one picture of
/// <see cref="PictureReading.MostPixels"/>.
/// </summary>
internal sealed class PictureMaking : IDisposable
{
    private const int Threads = 2;
    private const int WebpQuality = 80;
    private const int AvifQuality = 58;
    private const int JpegQuality = 82;
    // Of 0 to 9: more takes several times as long for a few percent.
    private const int AvifEffort = 3;
    private const int WidestJpeg = 1280;
    private static readonly int[] Standard = [320, 480, 640, 960, 1280, 1920];

    private readonly SemaphoreSlim _one = new(1, 1);

    static PictureMaking()
    {
        NetVips.NetVips.Concurrency = Threads;
        // Nothing is made twice, and what was seen should not stay in memory.
        (Cache.Max, Cache.MaxMem, Cache.MaxFiles) = (0, 0, 0);
    }

    /// <summary>The widths for a picture of this width: never larger, and the largest is the picture's own up to the widest.</summary>
    public static IReadOnlyList<int> WidthsFor(int width) => [.. Standard.Where(w => w < width), Math.Min(width, Standard[^1])];

    /// <summary>Makes all of them; null when the pixels are not all there.</summary>
    public async Task<IReadOnlyList<MadePicture>?> MakeAsync(byte[] content, PictureHeader header, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            using var largest = Largest(content, header);
            var made = new List<MadePicture>();
            var widths = WidthsFor(header.Width);
            foreach (var width in widths.Distinct())
            {
                ct.ThrowIfCancellationRequested();
                using var sized = Resize(largest, width);
                made.Add(new MadePicture(width, PictureFormats.Webp, sized.WebpsaveBuffer(q: WebpQuality, keep: Enums.ForeignKeep.None)));
                made.Add(new MadePicture(width, PictureFormats.Avif, sized.HeifsaveBuffer(q: AvifQuality, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None)));
                if (width == widths.Last(w => w <= WidestJpeg || w == widths[0]))
                    made.Add(new MadePicture(width, PictureFormats.Jpeg, sized.JpegsaveBuffer(q: JpegQuality, interlace: true, keep: Enums.ForeignKeep.None, background: [255])));
            }

            return made;
        }
        catch (VipsException)
        {
            return null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    // Not by the call that opens and shrinks at once: it hides that the end of a file is missing.
    private static Image Largest(byte[] content, PictureHeader header)
    {
        using var whole = PictureReading.Open(content)!;
        using var shrunk = whole.ThumbnailImage(Math.Min(header.Width, Standard[^1]), height: PictureReading.LongestSide, size: Enums.Size.Down, outputProfile: "srgb");
        return shrunk.CopyMemory();
    }

    private static Image Resize(Image largest, int width) =>
        width >= largest.Width ? largest.Copy() : largest.ThumbnailImage(width, height: PictureReading.LongestSide, size: Enums.Size.Down);
}
