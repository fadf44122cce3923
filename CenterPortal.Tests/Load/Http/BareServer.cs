using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CenterPortal.Load.Http;

/// <summary>What an answer consists of, to be given back by another server.</summary>
internal sealed record Answer(IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>
/// The measure of all things: Kestrel and one handler that returns an array. It runs as a process of its own
/// (mode <c>bare</c>) and gives the portal's own bytes and headers back.
/// </summary>
internal static class BareServer
{
    private const string FileName = "bare.json";

    /// <summary>Leaves the answer where the server looks for it.</summary>
    public static Task PrepareAsync(string folder, Answer answer) =>
        File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(answer));

    /// <summary>Serves until it is ended.</summary>
    public static async Task<int> RunAsync(int port, string folder)
    {
        var answer = JsonSerializer.Deserialize<Answer>(await File.ReadAllTextAsync(Path.Combine(folder, FileName)))!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        await using var app = builder.Build();
        app.Run(http =>
        {
            foreach (var (name, value) in answer.Headers)
                http.Response.Headers[name] = value;
            http.Response.ContentLength = answer.Body.Length;
            return http.Response.Body.WriteAsync(answer.Body).AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}
