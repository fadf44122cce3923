using System.Globalization;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Links into the map services of Korea: by coordinates where they are known, by name otherwise.</summary>
public static class MapLinks
{
    /// <summary>The links with the services' names.</summary>
    /// <param name="latitude">Degrees north (WGS 84).</param>
    /// <param name="longitude">Degrees east (WGS 84).</param>
    public static IReadOnlyList<(string Name, string Href)> Of(string place, double? latitude, double? longitude)
    {
        ArgumentNullException.ThrowIfNull(place);
        var name = Uri.EscapeDataString(place);
        if (latitude is not { } north || longitude is not { } east)
            return [("카카오맵", $"https://map.kakao.com/link/search/{name}"), ("네이버 지도", $"https://map.naver.com/p/search/{name}"), ("구글 지도", $"https://www.google.com/maps/search/?api=1&query={name}")];
        var (y, x) = (north.ToString(CultureInfo.InvariantCulture), east.ToString(CultureInfo.InvariantCulture));
        return [("카카오맵", $"https://map.kakao.com/link/to/{name},{y},{x}"), ("네이버 지도", $"https://map.naver.com/p/directions/-/{x},{y},{name}/-/transit"), ("구글 지도", $"https://www.google.com/maps/dir/?api=1&destination={y},{x}")];
    }
}
