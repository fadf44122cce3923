using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Impact;

public class FiguresTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Every_figure_has_its_period_and_source()
    {
        var home = await fixture.Portal.Http.GetStringAsync("/");
        Assert.Contains("<dd>3,763<small>명</small></dd>", home, StringComparison.Ordinal);
        Assert.Contains("2014–2017년 동안 모은 숫자입니다. 출처 중도일보 2017년 12월 보도", home, StringComparison.Ordinal);
    }
}
