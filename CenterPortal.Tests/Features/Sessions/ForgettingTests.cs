using CenterPortal.Features.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>When a booking's span is over, its person is gone and its size is there.</summary>
[Trait(Speed.Name, Speed.Slow)]
public sealed class ForgettingTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    [Fact]
    public async Task Three_months_after_the_session_nothing_leads_to_the_person()
    {
        var booking = await fixture.BookAsync(await fixture.AddAsync(), size: 4);
        fixture.Clock.Advance(TimeSpan.FromDays(12 + 85));
        await fixture.Portal.Get<DestructionJob>().RunAsync(CancellationToken.None);
        Assert.NotNull((await fixture.BookingAsync(booking.Id)).Contact);

        fixture.Clock.Advance(TimeSpan.FromDays(15));
        await fixture.Portal.Get<DestructionJob>().RunAsync(CancellationToken.None);

        var left = await fixture.BookingAsync(booking.Id);
        Assert.Equal((null, null, null, 4), (left.Contact, left.Phone, left.Email, left.Size));
        Assert.False(await fixture.Portal.ReadAsync(db => db.Set<Receipt>().AnyAsync(r => r.PersonId == booking.PersonId)));
    }
}
