using System.Net;
using System.Net.WebSockets;
using System.Text;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.SignalR;

namespace CenterPortal.Tests.Infrastructure.Changes;

/// <summary>What the hub refuses, and that it costs nobody else anything.</summary>
public class LiveHubLimitsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private readonly PortalApp _portal = fixture.Portal;

    [Fact]
    public async Task More_topics_than_a_page_can_have_are_refused()
    {
        await using var reader = await LiveReader.ConnectAsync(_portal);
        FollowedTopic[] page = [.. Enumerable.Range(1, LiveHub.MostTopics).Select(i => new FollowedTopic($"views:{i}", 0))];
        await reader.FollowAsync(page);
        await Assert.ThrowsAsync<HubException>(() => reader.FollowAsync(new FollowedTopic("consultation-line", 0)));
        await Assert.ThrowsAsync<HubException>(() => reader.CallAsync("Follow", null));
        await Assert.ThrowsAsync<HubException>(() => reader.CallAsync("Drop", null));
        await Assert.ThrowsAsync<HubException>(() => reader.CallAsync("Leave", null));
        await Assert.ThrowsAsync<HubException>(() => reader.LeaveAsync(new string[LiveHub.MostTopics + 1]));
        Assert.True(reader.IsConnected);
    }

    [Fact]
    public async Task A_page_that_leaves_what_it_no_longer_shows_may_follow_new_topics_for_ever()
    {
        var followers = _portal.Get<Followers>();
        await using var reader = await LiveReader.ConnectAsync(_portal);
        await using var other = await LiveReader.ConnectAsync(_portal);
        await other.FollowAsync(new FollowedTopic("list:notice/-/1", 0));
        for (var turn = 0; turn < 3; turn++)
        {
            string[] page = ["list:notice/-/1", .. Enumerable.Range(1 + (turn * LiveHub.MostTopics), LiveHub.MostTopics - 1).Select(i => $"views:{i}")];
            await reader.FollowAsync([.. page.Select(topic => new FollowedTopic(topic, 0))]);
            await reader.LeaveAsync(page);
            await reader.LeaveAsync([.. page[..2], "never:followed", "", null!]);
            Assert.False(followers.Has(page[1]));
        }

        Assert.True(followers.Has("list:notice/-/1"), "The other page still follows it.");
    }

    [Fact]
    public async Task Followers_are_counted_while_they_are_there()
    {
        var followers = _portal.Get<Followers>();
        await using (var first = await LiveReader.ConnectAsync(_portal))
        {
            await first.FollowAsync(new FollowedTopic("list:library/-/1", 0), new FollowedTopic("list:library/-/1", 0));
            await using (var second = await LiveReader.ConnectAsync(_portal))
                await second.FollowAsync(new FollowedTopic("list:library/-/1", 0));
            Assert.True(followers.Has("list:library/-/1"));
        }

        await Eventually.HoldsAsync(() => !followers.Has("list:library/-/1"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1.evil.example")]
    public async Task A_page_of_another_site_may_not_connect(string origin)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => LiveReader.ConnectAsync(_portal, origin));
        Assert.Contains("403", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portals_own_pages_and_programs_without_a_page_may_connect()
    {
        await using var own = await LiveReader.ConnectAsync(_portal, _portal.Address.GetLeftPart(UriPartial.Authority));
        await using var none = await LiveReader.ConnectAsync(_portal);
        Assert.True(own.IsConnected && none.IsConnected);
    }

    [Fact]
    public async Task A_foreign_request_is_told_why_in_a_sentence()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/live/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "https://evil.example");
        using var answer = await _portal.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("다른 사이트", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":1,\"target\":\"Follow\",\"arguments\":[[]]")]
    [InlineData("이것은 허브의 말이 아닙니다")]
    [InlineData("[]")]
    [InlineData("{\"type\":99999999999999999999}")]
    public async Task A_malformed_frame_closes_that_connection_alone(string frame)
    {
        await using var other = await LiveReader.ConnectAsync(_portal);
        using var socket = await ShakeHandsAsync();
        await SendAsync(socket, frame + "\u001e");
        await EndsAsync(socket);
        await other.FollowAsync(new FollowedTopic("consultation-line", 0));
        Assert.True(other.IsConnected);
    }

    [Fact]
    public async Task A_frame_over_the_limit_closes_that_connection_alone()
    {
        await using var other = await LiveReader.ConnectAsync(_portal);
        using var socket = await ShakeHandsAsync();
        var topic = new string('가', 40_000);
        await SendAsync(socket, $$"""{"type":1,"target":"Follow","arguments":[[{"topic":"{{topic}}","version":0}]]}""" + "\u001e");
        await EndsAsync(socket);
        await other.FollowAsync(new FollowedTopic("consultation-line", 0));
        Assert.True(other.IsConnected);
    }

    private async Task<ClientWebSocket> ShakeHandsAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(_portal.Address) { Scheme = "ws", Path = "/live" }.Uri, default);
        await SendAsync(socket, "{\"protocol\":\"json\",\"version\":1}\u001e");
        await socket.ReceiveAsync(new byte[1024], default);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, default);

    private static async Task EndsAsync(ClientWebSocket socket)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            while ((await socket.ReceiveAsync(new byte[4096], deadline.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Cut off without a word is an end too.
        }

        Assert.False(deadline.IsCancellationRequested);
    }
}
