using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Browser;

/// <summary>What a first visit costs on the line.</summary>
[Collection(Journeys.Name)]
public class FirstVisitTests(Chromium chromium)
{
    private const int Headers = 800;

    [Fact]
    public async Task A_long_article_costs_little()
    {
        await using var portal = await PortalApp.StartAsync();
        await portal.TakeInAsync(SavedPages.Long);
        await using var visitor = await chromium.VisitorAsync(portal);
        var bytes = await MeasureAsync(visitor, await portal.AddressAsync(SavedPages.LongTitle));
        var text = string.Join('\n', bytes.Select(b => $"{b.Type} {b.Bytes} {b.Url}"));
        Assert.Contains(bytes, b => b.Type == "Document");
        Assert.True(bytes.Where(b => b.Type is not ("Font" or "Image")).Sum(b => b.Bytes) <= 60 * 1024, text);
        Assert.True(bytes.Where(b => b.Type == "Font").Sum(b => b.Bytes) <= 500 * 1024, text);
    }

    private static async Task<IReadOnlyCollection<(string Type, string Url, double Bytes)>> MeasureAsync(Visitor visitor, string address)
    {
        var network = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        var begun = new ConcurrentDictionary<string, (string Type, string Url)>(StringComparer.Ordinal);
        var done = new ConcurrentQueue<(string Type, string Url, double Bytes)>();
        network.Event("Network.responseReceived").OnEvent += (_, e) =>
            begun[Id(e!.Value)] = (e.Value.GetProperty("type").GetString()!, e.Value.GetProperty("response").GetProperty("url").GetString()!);
        network.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            if (begun.TryGetValue(Id(e!.Value), out var what)) done.Enqueue((what.Type, what.Url, e.Value.GetProperty("encodedDataLength").GetDouble()));
        };
        await network.SendAsync("Network.enable");
        await visitor.FollowAsync(address);
        await visitor.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        return [.. await Task.WhenAll(done.Select(async got => got.Type is "Script" or "Stylesheet" ? got with { Bytes = await PackedAsync(visitor, got.Url) } : got))];
    }

    // Only publishing packs the assets; here they are packed as publishing does, and an answer's headers are added.
    private static async Task<double> PackedAsync(Visitor visitor, string url)
    {
        var body = await (await visitor.Page.APIRequest.GetAsync(url)).BodyAsync();
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        Assert.True(BrotliEncoder.TryCompress(body, packed, out var length, quality: 11, window: 22));
        return length + Headers;
    }

    private static string Id(JsonElement e) => e.GetProperty("requestId").GetString()!;
}
