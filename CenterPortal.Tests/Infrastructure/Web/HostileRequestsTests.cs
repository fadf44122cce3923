using System.Net.Sockets;
using System.Text;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>Five thousand requests that no browser sends, the same on every run.</summary>
public class HostileRequestsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int Requests = 5_000;
    private const int AtOnce = 16;

    [Fact]
    [Trait(Speed.Name, Speed.Slow)]
    public async Task Nothing_malformed_makes_an_error_of_ours_and_the_portal_still_answers()
    {
        var dice = new Random(20261123);
        var requests = Enumerable.Range(0, Requests).Select(_ => HostileRequest.Make(dice)).ToArray();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, ct) =>
        {
            var status = await AskAsync(request, ct);
            if (status is >= 500 and not 505) Assert.Fail($"{status}: {Encoding.Latin1.GetString(request)[..Math.Min(300, request.Length)]}");
        });
        Assert.Contains("대전광역자활센터", await fixture.Portal.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /live HTTP/1.0\r\nOrigin: http://a\r\n\r\n", 403)]
    [InlineData("GET /news HTTP/1.0\r\n\r\n", 200)]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505)]
    [InlineData("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400)]
    [InlineData("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404)]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404)]
    [InlineData("GET /news/%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404)]
    [InlineData("GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    public async Task Each_kind_has_its_status(string request, int expected) =>
        Assert.Equal(expected, await AskAsync(Encoding.Latin1.GetBytes(request), default));

    // 0 stands for a connection that was closed without a word, which is an answer too.
    private async Task<int> AskAsync(byte[] request, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(fixture.Portal.Address.Host, fixture.Portal.Address.Port, ct);
        await using var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request, ct);
            // What is not a whole request would wait for its rest until the server loses patience.
            if (!request.AsSpan().EndsWith("\r\n\r\n"u8)) client.Client.Shutdown(SocketShutdown.Send);
            var line = await new StreamReader(stream, Encoding.Latin1).ReadLineAsync(ct) ?? "";
            return line.Split(' ') is [_, { Length: 3 } status, ..] && int.TryParse(status, out var number) ? number : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
