using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Media.Pictures;

/// <summary>How this feature writes to the change log and the record of acts.</summary>
internal static class PictureChanges
{
    /// <summary>The change log's topic of pictures.</summary>
    public const string Topic = "picture";

    /// <summary>A picture came, went or is described otherwise.</summary>
    public static void LogPicture(this PortalDb db, Picture picture, string kind, DateTime at) =>
        db.LogChange(Topic, picture.Id.ToString(CultureInfo.InvariantCulture), picture.Version, kind, at);

    /// <summary>How the record of acts names a picture.</summary>
    public static ActSubject SubjectOf(Picture picture) => new(string.Create(CultureInfo.InvariantCulture, $"{Topic}/{picture.Id}"), picture.Name);
}
