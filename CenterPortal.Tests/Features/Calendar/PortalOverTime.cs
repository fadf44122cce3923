using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Data.Seeding;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Calendar;

/// <summary>A portal with the samples at an instant, looked at before and after some time has passed.</summary>
internal sealed class PortalOverTime(DateTimeOffset at)
{
    private readonly FakeTimeProvider _clock = new(at);

    public async Task<(IDocument Before, IDocument After)> BothAsync(string address, TimeSpan later, Func<IDocument, bool> isAfter)
    {
        await using var portal = await PortalApp.StartAsync(clock: _clock);
        await portal.Get<Seeder>().SeedAsync(withSamples: true);
        var before = await LookAsync(portal, address);
        _clock.Advance(later);
        var after = before;
        await Eventually.HoldsAsync(async () => isAfter(after = await LookAsync(portal, address)));
        return (before, after);
    }

    private static async Task<IDocument> LookAsync(PortalApp portal, string address) => await new HtmlParser().ParseDocumentAsync(await portal.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
}
