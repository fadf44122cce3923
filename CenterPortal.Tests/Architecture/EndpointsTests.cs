using System.Text.Json;
using CenterPortal.Data;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Architecture;

/// <summary>What only the running portal can tell about its shape.</summary>
public class EndpointsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    // The framework's own: a circuit belongs to a page, which decides who may open it; the last finds the assets of a
    // program that was built and not published.
    private static readonly string[] Circuits = ["_blazor", "_framework", "{**path:file}"];

    [Fact]
    public void Every_address_says_who_may_ask_for_it()
    {
        var endpoints = fixture.Portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => !Circuits.Any(c => e.RoutePattern.RawText!.TrimStart('/').StartsWith(c, StringComparison.Ordinal))).ToArray();
        Assert.NotEmpty(endpoints);
        var silent = endpoints.Where(e => !e.Metadata.Any(m => m is IAllowAnonymous or IAuthorizeData)).Select(e => e.RoutePattern.RawText);
        Assert.Empty(silent);
    }

    /// <summary>Whether leaving a static page throws is a setting of the program that runs; pages tested in the other mode are not the pages that are served.</summary>
    [Fact]
    public void Pages_are_tested_in_the_mode_in_which_they_are_served()
    {
        const string Mode = "Microsoft.AspNetCore.Components.Endpoints.NavigationManager.DisableThrowNavigationException";
        Assert.True(AppContext.TryGetSwitch(Mode, out var here));
        using var served = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "CenterPortal.runtimeconfig.json")));
        Assert.Equal(served.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty(Mode).GetBoolean(), here);
    }

    [Fact]
    public async Task The_model_is_what_the_migrations_make()
    {
        await using var db = await fixture.Portal.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
