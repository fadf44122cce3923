using System.Text;

namespace CenterPortal.Tests.Infrastructure.Web;

/// <summary>Makes one request that is wrong in some way; what is wrong depends on the dice alone.</summary>
internal static class HostileRequest
{
    private static readonly Func<Random, byte[]>[] Kinds =
    [
        Octets,
        dice => Text($"{Junk(dice, 20)} {Junk(dice, 40)} {Junk(dice, 10)}\r\n\r\n"),
        dice => Text($"GET / HTTP/1.1\r\n{Junk(dice, 30)}\r\nHost: localhost\r\n\r\n"),
        dice => Ask("/news/" + Percent(dice)),
        dice => Ask("/news?page=" + Percent(dice) + "&q=" + Percent(dice) + "&year=" + dice.Next()),
        dice => Ask("/news/press/" + Percent(dice)),
        dice => Ask("/files/" + dice.Next(-5, 5) + "/" + Percent(dice)),
        dice => Ask("/" + string.Concat(Enumerable.Repeat(dice.Next(2) == 0 ? "../" : "%2e%2e%2f", dice.Next(1, 12))) + "etc/passwd"),
        dice => Ask("/", header: $"X-Long: {new string('a', dice.Next(8_000, 40_000))}"),
        dice => Ask("/", header: string.Join("\r\n", Enumerable.Range(0, dice.Next(90, 160)).Select(i => $"X-{i}: {i}"))),
        dice => Ask("/news", method: Junk(dice, 12).Replace(' ', '_')),
        dice => Ask("/news", method: new[] { "PROPFIND", "TRACE", "CONNECT", "get", "POST", "PATCH", "OPTIONS", "HEAD" }[dice.Next(8)]),
        dice => Ask("/", version: $"HTTP/{dice.Next(0, 10)}.{dice.Next(0, 10)}"),
        dice => Ask("/", host: Junk(dice, 20)),
        dice => Ask("/live", host: dice.Next(2) == 0 ? "" : "localhost:" + dice.Next(), header: "Origin: " + Junk(dice, 12)),
        dice => Ask("/" + new string('\0', dice.Next(1, 4))),
        dice => Ask("/news", header: $"Cookie: view={Junk(dice, 14)}\r\nReferer: {Junk(dice, 30)}\r\nAccept-Encoding: {Junk(dice, 10)}\r\nIf-None-Match: {Junk(dice, 10)}"),
        dice => Ask("/preferences?theme=" + Percent(dice), header: $"Referer: http://localhost/{Percent(dice)}"),
        dice => Ask("/news", method: "POST", header: $"Content-Length: {dice.Next(-9, 99)}\r\nTransfer-Encoding: chunked"),
        dice => Ask("/feed.xml", header: $"Range: bytes={dice.Next(-9, 9)}-{dice.Next(-9, 9)}\r\nIf-Modified-Since: {Junk(dice, 12)}"),
    ];

    /// <summary>The octets of the request.</summary>
    public static byte[] Make(Random dice) => Kinds[dice.Next(Kinds.Length)](dice);

    private static byte[] Ask(string path, string method = "GET", string version = "HTTP/1.1", string host = "localhost", string? header = null) =>
        Text($"{method} {path} {version}\r\nHost: {host}\r\nConnection: close\r\n{(header is null ? "" : header + "\r\n")}\r\n");

    private static byte[] Octets(Random dice)
    {
        var octets = new byte[dice.Next(1, 400)];
        dice.NextBytes(octets);
        return octets;
    }

    private static string Junk(Random dice, int most) => string.Concat(Enumerable.Range(0, dice.Next(1, most)).Select(_ => (char)dice.Next(0x20, 0xff)));

    private static string Percent(Random dice)
    {
        string[] pieces = ["%", "%zz", "%00", "%c0%af", "%ff", "%2e%2e", "%5c", "..", "\\", "%ea%b0%80", "<script>", "'--", "%0d%0a", "0", "1", "-1", "9999999999", "+", "%20", "feed.xml"];
        return string.Concat(Enumerable.Range(0, dice.Next(1, 6)).Select(_ => pieces[dice.Next(pieces.Length)]));
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
