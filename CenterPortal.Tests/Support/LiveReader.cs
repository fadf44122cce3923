using System.Collections.Concurrent;
using CenterPortal.Infrastructure.Changes;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace CenterPortal.Tests.Support;

/// <summary>An open reading page, as far as the server can tell.</summary>
public sealed class LiveReader : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly ConcurrentQueue<LiveMessage> _heard = [];

    private LiveReader(HubConnection connection)
    {
        _connection = connection;
        connection.On<LiveMessage>("Put", _heard.Enqueue);
    }

    /// <summary>What was pushed so far, in order.</summary>
    public IReadOnlyList<LiveMessage> Heard => [.. _heard];

    /// <summary>The connection is up.</summary>
    public bool IsConnected => _connection.State == HubConnectionState.Connected;

    /// <summary>Opens the connection.</summary>
    /// <param name="origin">The page's origin; null sends none.</param>
    public static async Task<LiveReader> ConnectAsync(PortalApp portal, string? origin = null)
    {
        var reader = new LiveReader(new HubConnectionBuilder().WithUrl(new Uri(portal.Address, "/live"), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            if (origin is not null) options.Headers["Origin"] = origin;
        }).Build());
        await reader._connection.StartAsync();
        return reader;
    }

    /// <summary>Follows the topics and gets what was missed.</summary>
    public Task<IReadOnlyList<LiveMessage>> FollowAsync(params FollowedTopic[] topics) =>
        _connection.InvokeAsync<IReadOnlyList<LiveMessage>>("Follow", topics);

    /// <summary>Leaves the topics.</summary>
    public Task LeaveAsync(params string[] topics) => _connection.InvokeAsync("Leave", topics);

    /// <summary>Calls the hub with anything.</summary>
    public Task CallAsync(string method, object? argument) => _connection.InvokeAsync(method, argument);

    /// <summary>Waits for a pushed message.</summary>
    public async Task<LiveMessage> HearAsync(Func<LiveMessage, bool> wanted)
    {
        await Eventually.HoldsAsync(() => _heard.Any(wanted));
        return _heard.First(wanted);
    }

    /// <summary>Waits for a message of a topic.</summary>
    public Task<LiveMessage> HearAsync(string topic) => HearAsync(m => m.Topic == topic);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
