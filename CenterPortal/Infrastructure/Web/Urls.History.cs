using System.Globalization;

namespace CenterPortal.Infrastructure.Web;

/// <content>What an article said before, and the bin.</content>
public static partial class Urls
{
    /// <summary>Two texts of an article side by side; null versions are the text now and the one before it.</summary>
    public static string StudioArticleHistory(int id, long? from = null, long? to = null) => StudioArticle(id) + "/history" + Query(
        ("from", from?.ToString(CultureInfo.InvariantCulture)),
        ("to", to?.ToString(CultureInfo.InvariantCulture)));
}
