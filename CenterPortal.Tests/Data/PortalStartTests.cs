using CenterPortal.Features.Articles;
using CenterPortal.Features.Consultation;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Data;

/// <summary>What a first start puts into an empty folder: in Development a living portal, in Production the facts alone.</summary>
public class PortalStartTests
{
    private const string Development = "environment=Development";
    private const string Production = "environment=Production";

    [Fact]
    public async Task In_Production_there_are_the_facts_and_no_sample()
    {
        await using var portal = await PortalApp.StartAsync(settings: Production);
        Assert.Equal(0, await ArticlesAsync(portal));
        Assert.True(await portal.ReadAsync(db => db.Set<Board>().CountAsync()) > 1);
        Assert.True(await portal.ReadAsync(db => db.Set<Holiday>().AnyAsync()));
        var home = await portal.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("3,763", home, StringComparison.Ordinal);
        Assert.DoesNotContain("예시", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Development_an_empty_folder_becomes_a_portal_and_one_with_a_database_stays_as_it_is()
    {
        var portal = await PortalApp.StartAsync(settings: Development);
        try
        {
            var samples = await ArticlesAsync(portal);
            Assert.True(samples > 10);
            Assert.Contains("예시", await portal.Http.GetStringAsync(new Uri("/news", UriKind.Relative)), StringComparison.Ordinal);
            await portal.StopAsync();
            portal = await PortalApp.StartAsync(folder: portal.Folder, settings: Development);
            Assert.Equal(samples, await ArticlesAsync(portal));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_that_began_in_Production_is_never_filled_with_samples()
    {
        var portal = await PortalApp.StartAsync(settings: Production);
        try
        {
            await portal.StopAsync();
            portal = await PortalApp.StartAsync(folder: portal.Folder, settings: Development);
            Assert.Equal(0, await ArticlesAsync(portal));
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private static Task<int> ArticlesAsync(PortalApp portal) => portal.ReadAsync(db => db.Set<Article>().CountAsync());
}
