using System.Buffers.Binary;
using NetVips;

namespace CenterPortal.Tests.Features.Media;

/// <summary>Pictures made for tests, good and bad.</summary>
internal static class TestPictures
{
    public const string Secret = "37/1 33/1 59/1";
    private static int _count;

    /// <summary>A JPEG of this size whose content no other has.</summary>
    public static byte[] Jpeg(int width = 640, int height = 480)
    {
        using var image = Drawn(width, height);
        return image.JpegsaveBuffer(q: 80);
    }

    /// <summary>A picture as a phone takes it: lying on its side, with place and time.</summary>
    public static byte[] FromPhone(int width, int height)
    {
        using var drawn = Drawn(width, height);
        using var image = drawn.Mutate(m =>
        {
            m.Set(GValue.GIntType, "orientation", 6);
            m.Set(GValue.GStrType, "exif-ifd0-Make", "어느 전화기");
            m.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", Secret);
        });
        return image.JpegsaveBuffer(q: 80, keep: Enums.ForeignKeep.All);
    }

    public static byte[] Png(int width = 640, int height = 480)
    {
        using var image = Drawn(width, height);
        return image.PngsaveBuffer();
    }

    public static byte[] Webp(int width = 640, int height = 480)
    {
        using var image = Drawn(width, height);
        return image.WebpsaveBuffer();
    }

    /// <summary>A PNG that claims a size and holds almost nothing.</summary>
    public static byte[] Claiming(int width, int height)
    {
        var png = Png(8, 8);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        var sum = Checksum(png.AsSpan(12, 17));
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), sum);
        return png;
    }

    // Noise on colour, another seed each time.
    private static Image Drawn(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 20, mean: 128, seed: Interlocked.Increment(ref _count));
        using var bands = noise.Bandjoin(noise, noise);
        using var small = bands.Cast(Enums.BandFormat.Uchar);
        return small.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
        }

        return ~sum;
    }
}
