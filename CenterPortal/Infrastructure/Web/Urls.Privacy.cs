namespace CenterPortal.Infrastructure.Web;

public static partial class Urls
{
    /// <summary>개인정보 처리방침: why and how personal data are processed.</summary>
    public const string Privacy = "/privacy";

    /// <summary>Who opened whose data, month by month, for administrators.</summary>
    public const string StudioPrivacy = "/studio/privacy";

    /// <summary>One month of it, such as <c>2026-11</c>.</summary>
    public static string StudioPrivacyOf(string? month) => StudioPrivacy + Query(("month", month));
}
