using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Centre;

/// <summary>The centre's words are data, and stand wherever the centre speaks.</summary>
public class HomeTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Another_name_and_number_stand_on_every_page_after_a_change()
    {
        var portal = fixture.Portal;
        Assert.Contains("다섯 개 구", await portal.Http.GetStringAsync("/"), StringComparison.Ordinal);
        await portal.BehindItsBackAsync("""
            UPDATE centre SET Name = '한빛광역자활센터', Phone = '000-123-4567 (내선 3)', Districts = '동구,서구';
            INSERT INTO changes (Topic, EntityId, Version, Kind, At) VALUES ('centre', '1', 2, 'edited', '2026-11-23 00:00:00');
            """);
        await portal.SettleAsync();
        foreach (var path in new[] { "/", "/news" })
        {
            var page = await portal.Http.GetStringAsync(path);
            Assert.Contains("한빛광역자활센터", page, StringComparison.Ordinal);
            Assert.Contains("href=\"tel:0001234567\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("두 개 구", await portal.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
