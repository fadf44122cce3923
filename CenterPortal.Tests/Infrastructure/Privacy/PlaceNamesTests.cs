using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Infrastructure.Privacy;

/// <summary>Every table that keeps something sealed has a name for those who review the readings.</summary>
public class PlaceNamesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Every_table_of_sealed_values_has_a_name()
    {
        var named = fixture.Portal.Services.GetServices<PersonalPlaceName>().Select(n => n.Table).ToHashSet(StringComparer.Ordinal);
        var tables = await fixture.Portal.ReadAsync(db => Task.FromResult(
            (from type in db.Model.GetEntityTypes()
             where type.GetProperties().Any(p => p.ClrType == typeof(Encrypted))
             select type.GetTableName()).Distinct().ToList()));
        Assert.NotEmpty(tables);
        Assert.Equal([], tables.Where(t => !named.Contains(t!)));
    }
}
