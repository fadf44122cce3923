using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Identity;

/// <summary>Who last had a hand in something, for a colleague whose own change came later.</summary>
public sealed class LastHand(PersonalData personal)
{
    /// <summary>The name of whoever last did one of these acts to the subject; a common word when nobody knows.</summary>
    internal async Task<string> NameAsync(PortalDb db, string subject, string act, Guid? by, CancellationToken ct)
    {
        var last = await db.Set<StaffAct>().AsNoTracking().Where(a => a.Subject == subject && a.Act == act).OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        if (last?.By is not { } who) return "다른 사람";
        if (who == by) return "다른 창에서 본인";
        var user = await db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == who, ct);
        return user?.SealedName is { } name && personal.Open(name, PersonPlaces.Name(who), new PersonalReading(by, ReadingPurpose.PeopleList)) is { } called
            ? called + " 님"
            : "다른 사람";
    }
}
