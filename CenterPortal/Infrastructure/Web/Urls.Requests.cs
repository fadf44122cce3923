namespace CenterPortal.Infrastructure.Web;

public static partial class Urls
{
    /// <summary>Looking up what one asked for, by number and telephone.</summary>
    public const string Requests = "/requests";

    /// <summary>What one asked for, by the private word of its link. The word is the only thing in the address.</summary>
    public static string Request(string link) => $"{Requests}/{link}";
}
