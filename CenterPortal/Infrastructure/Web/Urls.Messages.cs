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
}
