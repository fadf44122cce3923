
namespace CenterPortal.Tests.Support;

/// <summary>One portal for all tests of a class; without limits, since a class asks more than a person does.</summary>
public class PortalFixture : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    public PortalApp Portal { get; private set; } = null!;

    /// <summary>Filled with the samples.</summary>
    protected virtual bool HasSamples => false;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() =>
        Portal = await PortalApp.StartAsync(HasSamples, settings: ["Portal:RateLimits:Enabled=false"]);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>One portal with the samples.</summary>
public sealed class SampledPortalFixture : PortalFixture
{
    /// <inheritdoc />
    protected override bool HasSamples => true;
}
