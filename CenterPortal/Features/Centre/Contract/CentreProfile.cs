using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Centre.Contract;

/// <summary>One thing the centre does.</summary>
public sealed record CentreService(string Title, string Sentence);

/// <summary>What every page may say about the centre.</summary>
public sealed record CentreProfile(
    string Name,
    string StatementOpening,
    string StatementEmphasis,
    string Lead,
    string Introduction,
    IReadOnlyList<CentreService> Services,
    IReadOnlyList<string> Districts,
    string Greeting,
    string Phone,
    string Email,
    DateTime ChangedAt)
{
    /// <summary>Grows with each change; the version of every fragment that shows the centre.</summary>
    public long Version { get; init; }

    /// <summary>The centre's own mark; null for the drawn rings.</summary>
    public CentrePicture? Logo { get; init; }
}

/// <summary>A picture in the size in which it is shown.</summary>
/// <param name="Src">Its address.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public sealed record CentrePicture(string Src, int Width, int Height);

/// <summary>Reads the centre's profile.</summary>
public sealed class CentreProfiles(IDbContextFactory<PortalDb> contexts)
{
    /// <summary>The change log's topic of the centre.</summary>
    public const string ChangeTopic = "centre";

    /// <summary>The profile as it is now.</summary>
    public async Task<CentreProfile> GetAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var c = await db.Set<Centre>().AsNoTracking().SingleAsync(x => x.Id == Centre.OnlyId, ct);
        return new CentreProfile(
            c.Name, c.StatementOpening, c.StatementEmphasis, c.Lead, c.Introduction,
            [.. Lines(c.Services).Select(line => line.Split('|', 2) is [var title, var sentence] ? new CentreService(title, sentence) : new CentreService(line, ""))],
            c.Districts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            c.Greeting, c.Phone, c.Email, c.ChangedAt)
        {
            Version = c.Version,
            Logo = c.Logo is { } logo ? new CentrePicture(Urls.Picture(logo.PictureId, logo.Width, "webp"), logo.Width, logo.Height) : null,
        };
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
