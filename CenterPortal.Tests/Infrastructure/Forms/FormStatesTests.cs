using CenterPortal.Data;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Infrastructure.Forms;

/// <summary>What a stepwise form remembers, for whom, and for how long.</summary>
public sealed class FormStatesTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await PortalApp.StartAsync(clock: _clock);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_reload_and_a_sleeping_phone_find_what_was_typed_and_the_same_form_key()
    {
        var (first, cookie) = await OpenAsync();
        await Forms.SaveAsync(first, Typed(("size", "25"), ("place", "둔산초등학교")));
        _clock.Advance(TimeSpan.FromHours(23));
        var (again, _) = await OpenAsync(cookie);
        Assert.Equal(("25", "둔산초등학교", first.FormKey), (again["size"], again["place"], again.FormKey));
        await Forms.SaveAsync(again, Typed(("size", "24")));
        _clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(("24", "둔산초등학교"), ((await OpenAsync(cookie)).State["size"], (await OpenAsync(cookie)).State["place"]));
    }

    [Fact]
    public async Task After_a_day_nothing_is_left_and_the_job_takes_the_row_away()
    {
        var (first, cookie) = await OpenAsync();
        await Forms.SaveAsync(first, Typed(("size", "25")));
        _clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("", (await OpenAsync(cookie)).State["size"]);
        await _portal.Services.GetServices<IRecurringJob>().Single(j => j.Name == "form-states").RunAsync(default);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task The_cookie_is_for_the_server_alone_and_only_a_mark_of_it_is_stored()
    {
        var (state, cookie) = await OpenAsync();
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await CountAsync());
        await Forms.SaveAsync(state, Typed(("size", "25")));
        var stored = await _portal.ReadAsync(db => db.Set<KeptForm>().SingleAsync());
        var key = cookie.Split(';')[0].Split('=')[1];
        Assert.DoesNotContain(key, $"{stored.KeyMark}|{stored.Values}", StringComparison.Ordinal);
        Assert.DoesNotContain(state.FormKey, $"{stored.KeyMark}|{key}", StringComparison.Ordinal);
        Assert.True(FormKeys.IsKey(state.FormKey));
    }

    [Fact]
    public async Task An_answered_form_is_over_its_cookie_opens_a_fresh_one_and_late_steps_change_nothing()
    {
        var (state, cookie) = await OpenAsync();
        await Forms.SaveAsync(state, Typed(("size", "25")));
        await _portal.Get<PortalWrites>().RunAsync((db, ct) => Forms.CloseAsync(db, state, ct));
        await Forms.SaveAsync(state, Typed(("size", "26")));
        Assert.Equal("{}", (await _portal.ReadAsync(db => db.Set<KeptForm>().SingleAsync())).Values);
        var (next, nextCookie) = await OpenAsync(cookie);
        Assert.Equal("", next["size"]);
        Assert.NotEqual(state.FormKey, next.FormKey);
        Assert.NotEqual(cookie.Split(';')[0], nextCookie.Split(';')[0]);
    }

    [Fact]
    public async Task A_form_answered_without_a_step_before_is_over_too()
    {
        var (state, cookie) = await OpenAsync();
        await _portal.Get<PortalWrites>().RunAsync((db, ct) => Forms.CloseAsync(db, state, ct));
        Assert.NotEqual(state.FormKey, (await OpenAsync(cookie)).State.FormKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ")]
    public async Task A_foreign_cookie_is_taken_for_none(string key) => Assert.Empty((await OpenAsync($"form-visit={key}")).State.Values);

    [Fact]
    public async Task Another_form_does_not_open_with_the_same_key()
    {
        var (state, cookie) = await OpenAsync();
        await Forms.SaveAsync(state, Typed(("size", "25")));
        var stolen = cookie.Split(';')[0].Replace("form-visit", "form-other", StringComparison.Ordinal);
        Assert.Equal("", (await OpenAsync(stolen, "other")).State["size"]);
    }

    [Fact]
    public async Task More_than_a_form_needs_is_not_kept()
    {
        var (state, _) = await OpenAsync();
        var long1 = new string('가', 5_000);
        var saved = await Forms.SaveAsync(state, Enumerable.Range(0, 200).ToDictionary(i => $"f{i}", _ => long1));
        Assert.All(saved.Values.Values, v => Assert.Equal(FormValues.LongestValue, v.Length));
        Assert.InRange(saved.Values.Sum(v => v.Value.Length), 1, FormValues.LongestTogether);
        var many = await Forms.SaveAsync((await OpenAsync()).State, Enumerable.Range(0, 200).ToDictionary(i => $"f{i}", _ => "1"));
        Assert.Equal(FormValues.MostFields, many.Values.Count);
    }

    private FormStates Forms => _portal.Get<FormStates>();

    private async Task<(FormState State, string Cookie)> OpenAsync(string? cookie = null, string form = "visit")
    {
        var http = new DefaultHttpContext();
        if (cookie is not null) http.Request.Headers.Cookie = cookie.Split(';')[0];
        var state = await Forms.OpenAsync(http, form);
        return (state, http.Response.Headers.SetCookie.ToString());
    }

    private Task<int> CountAsync() => _portal.ReadAsync(db => db.Set<KeptForm>().CountAsync());

    private static Dictionary<string, string> Typed(params (string Name, string Value)[] typed) => typed.ToDictionary(t => t.Name, t => t.Value);
}
