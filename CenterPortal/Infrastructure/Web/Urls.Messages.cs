namespace CenterPortal.Infrastructure.Web;

public static partial class Urls
{
    /// <summary>Letters that wait, were sent or failed, for staff.</summary>
    public const string StudioMessages = "/studio/messages";

    /// <summary>The words of letters, for staff.</summary>
    public const string StudioMessageTexts = StudioMessages + "/texts";

    /// <summary>Letters of one state; null means all.</summary>
    public static string StudioMessagesOf(string? state) => StudioMessages + Query(("state", state));

    /// <summary>The words of one kind of letter.</summary>
    public static string StudioMessageText(string key) => $"{StudioMessageTexts}/{Uri.EscapeDataString(key)}";

    /// <summary>A new text of staff's own for a family of letters.</summary>
    public static string StudioNewOwnText(string family) => $"{StudioMessageTexts}/new/{Uri.EscapeDataString(family)}";

    /// <summary>A text of staff's own.</summary>
    /// <param name="isAdded">It was added just now, and the page says so.</param>
    public static string StudioOwnText(Guid id, bool isAdded = false) => $"{StudioMessageTexts}/own/{id:N}" + Query(("done", isAdded ? "added" : null));
}
