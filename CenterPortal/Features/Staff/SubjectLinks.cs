using System.Globalization;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Staff;

/// <summary>Where the things stand that the record names.</summary>
internal static class SubjectLinks
{
    /// <summary>The studio's page of <c>article/42</c> and the like; null for what has no page of its own.</summary>
    public static string? Of(string? subject) => subject?.Split('/') switch
    {
        ["article", var id] when int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Urls.StudioArticle(number),
        ["board", ..] => Urls.StudioBoards,
        ["visit", var id] when Guid.TryParseExact(id, "N", out var guid) => Urls.StudioVisit(guid),
        ["programme", var id] when int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Urls.StudioProgramme(number),
        ["team", ..] => Urls.StudioTeams,
        ["picture", ..] => Urls.StudioMediaPage,
        ["centre" or "consultation", ..] => Urls.StudioCentre,
        ["letter", ..] => Urls.StudioMessages,
        ["template", var key] => Urls.StudioMessageText(key),
        ["privacy", ..] => Urls.StudioPrivacy,
        _ => null,
    };
}
