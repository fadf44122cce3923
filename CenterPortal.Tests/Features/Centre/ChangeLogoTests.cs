using System.Net;
using CenterPortal.Features.Centre;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Features.Media;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Centre;

/// <summary>The logo comes from the uploads, is before everyone while it is shown, and goes again.</summary>
public class ChangeLogoTests(MediaPortal media) : IClassFixture<MediaPortal>
{
    [Fact]
    public async Task An_uploaded_picture_takes_the_place_of_the_rings_and_gives_it_back()
    {
        var portal = media.Portal;
        var editor = await portal.PersonAsync("editor@example.org", PortalRole.Editor);
        var picture = await media.PictureAsync(TestPictures.Png(800, 400), "로고.png");
        var address = $"/images/{picture}/320.webp";
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        Assert.Equal(CentreOutcome.NotAllowed, await ChangeAsync(picture, media.Author));
        Assert.NotNull((await ChangeAsync(picture + 99, editor)).Refusal);
        Assert.Contains("길쭉", (await ChangeAsync(await media.PictureAsync(TestPictures.Png(700, 100)), editor)).Refusal!, StringComparison.Ordinal);

        await using var reader = await LiveReader.ConnectAsync(portal);
        await reader.FollowAsync(new FollowedTopic("centre:logo", (await portal.Get<CentreProfiles>().GetAsync()).Version));
        Assert.Null((await ChangeAsync(picture, editor)).Refusal);
        Assert.Contains($"src=\"{address}\" width=\"320\" height=\"160\" alt", (await reader.HearAsync("centre:logo")).Html, StringComparison.Ordinal);
        await portal.SettleAsync();
        Assert.Equal(2, (await portal.Http.GetStringAsync("/")).Split(address).Length - 1);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));
        Assert.False((await portal.Get<CenterPortal.Features.Media.RemovePicture>().HandleAsync(picture, media.Author)).IsDone);

        Assert.Null((await ChangeAsync(null, editor)).Refusal);
        await portal.SettleAsync();
        Assert.DoesNotContain("mark-own", await portal.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
    }

    private Task<CentreOutcome> ChangeAsync(int? picture, Guid by) => media.Portal.Get<ChangeLogo>().HandleAsync(picture, by);

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await media.Portal.Http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }
}
