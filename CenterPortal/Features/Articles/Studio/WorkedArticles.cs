using CenterPortal.Data;
using CenterPortal.Identity;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>Loads articles through what a person may write: their own, or all for those who publish. Others are not there.</summary>
internal static class WorkedArticles
{
    public const string Kind = "article";

    /// <summary>What the page of a new article writes about, before there is an article.</summary>
    public const string NewSubject = Kind + "/new";

    public static string SubjectOf(int id) => $"{Kind}/{id}";

    public static async Task<Article?> LoadWorkedAsync(this PortalDb db, Guid by, int id, CancellationToken ct)
    {
        if (await db.LoadArticleAsync(id, ct) is not { Trashing: null } article) return null;
        var right = article.WriterId == by ? Policies.Write : Policies.Publish;
        return await db.MayAsync(by, right, ct) ? article : null;
    }
}
