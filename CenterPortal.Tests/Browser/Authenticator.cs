namespace CenterPortal.Tests.Browser;

/// <summary>A key in the person's hand: Chromium's own virtual authenticator, which says yes at once.</summary>
internal static class Authenticator
{
    /// <summary>Gives the person's page an authenticator with a screen lock.</summary>
    public static async Task HoldKeyAsync(this Visitor visitor)
    {
        var chromium = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["ctap2Version"] = "ctap2_1",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
