using CenterPortal.Features.Articles;
using CenterPortal.Features.Editing;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Editing;

/// <summary>Shorthand for people who write: drafts and saves through the handlers.</summary>
internal static class Writers
{
    public const string Fields = """{"board":"notice","author":"한빛광역자활센터","written":"2026-11-20T09:00:00"}""";

    public static Task<DraftOutcome> WriteAsync(
        this PortalApp portal, Guid by, string subject, string html, long stamp = 1, long baseVersion = 1, string title = "장터 소식", string fields = Fields) =>
        portal.Get<SaveDraft>().HandleAsync(new DraftInput(subject, baseVersion, title, html, fields, stamp), by);

    /// <summary>A new article, saved and not public.</summary>
    public static async Task<int> NewArticleAsync(this PortalApp portal, Guid by, string html = "<p>하나</p><p>둘</p>")
    {
        var draft = await portal.WriteAsync(by, $"article/new/{Guid.CreateVersion7()}", html);
        var id = int.Parse(draft.Place!.Subject.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Null((await portal.Get<SaveArticle>().HandleAsync(id, by, SaveAim.Keep)).Refusal);
        return id;
    }
}
