namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>The headers that every answer has.</summary>
internal static class Headers
{
    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    /// <summary>Checks them, with this Content-Security-Policy exactly once.</summary>
    public static void AreSafe(HttpResponseMessage answer, string policy)
    {
        Assert.Equal(policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        foreach (var (name, value) in Common)
            Assert.Equal(value, Assert.Single(answer.Headers.GetValues(name)));
        Assert.Contains("geolocation=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));
    }
}
