using CenterPortal.Data;
using CenterPortal.Features.Directory;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Sessions;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Infrastructure.Time;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Load.Visits;

/// <summary>A portal with many programmes, requests and sessions, past and to come; half of the programmes use kits.</summary>
public static class ManyVisits
{
    private const int Teams = 5;
    private const int Sessions = 400;

    /// <summary>Fills it; answers the programmes' ids.</summary>
    public static async Task<IReadOnlyList<int>> FillAsync(IServiceProvider portal, int programmes, int requests)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var writes = portal.GetRequiredService<PortalWrites>();
        var today = portal.GetRequiredService<VisitDays>().Today;
        var ids = await writes.RunAsync((db, ct) => OffersAsync(db, programmes, today, ct));
        foreach (var some in Enumerable.Range(0, requests).Chunk(1000))
            await writes.RunAsync((db, _) =>
            {
                foreach (var i in some) db.Add(Request(i, ids[i % ids.Count], today));
                return Task.CompletedTask;
            });
        await writes.RunAsync((db, _) =>
        {
            for (var i = 0; i < Sessions; i++) db.Add(Session(i, ids[i % ids.Count], today));
            return Task.CompletedTask;
        });
        return ids;
    }

    // Every fourth is to come, on a Saturday as most are.
    private static PublicSession Session(int i, int programme, DateOnly today)
    {
        var date = today.AddDays(i % 4 == 0 ? 1 + (i % 110) : -(1 + i));
        var starts = SeoulTime.ToUtc(date.AddDays(6 - (int)date.DayOfWeek), new(14, 0));
        var session = new PublicSession();
        session.Take(new SessionPlan(programme, 1 + (i % Teams), starts, 90, "load", "seo", 20, 5, starts, ""), DateTime.UnixEpoch);
        session.Publish(null, DateTime.UnixEpoch);
        return session;
    }

    private static async Task<IReadOnlyList<int>> OffersAsync(PortalDb db, int programmes, DateOnly today, CancellationToken ct)
    {
        var teams = Enumerable.Range(1, Teams).Select(i => new Team { Slug = $"t{i}", Name = $"t{i}", DistrictSlug = "seo", Description = "t" }).ToArray();
        db.AddRange(teams);
        await db.SaveChangesAsync(ct);
        foreach (var team in teams)
        {
            var plan = new TeamPlan { TeamId = team.Id };
            plan.Set(3, 20, 15, new(new(9, 0), new(12, 0)), new(new(13, 0), new(17, 0)),
                from day in Enumerable.Range(1, 5) from part in DayPartWords.Both select new TeamHours((DayOfWeek)day, part, 4), [new("seo", 20), new("dong", 40)]);
            db.Add(plan);
        }

        var made = Enumerable.Range(1, programmes).Select(i =>
        {
            var programme = new Programme { Slug = $"p{i}", Name = $"p{i}", KindSlug = "craft", SizeFrom = 5, SizeTo = 45, Minutes = 60, PerInstructor = 15, UsesKits = i % 2 == 0 };
            programme.OfferBy([teams[i % Teams].Id, teams[(i + 1) % Teams].Id]);
            programme.Show(DateTime.UnixEpoch);
            return programme;
        }).ToArray();
        db.AddRange(made);
        await db.SaveChangesAsync(ct);
        db.AddRange(made.Where(p => p.UsesKits).Select(p => new KitStock { ProgrammeId = p.Id, Date = today.AddYears(-5), Quantity = 5000, Note = "load" }));
        return [.. made.Select(p => p.Id)];
    }

    // Nine in ten lie in the past; every fifth was cancelled.
    private static VisitRequest Request(int i, int programme, DateOnly today)
    {
        var date = today.AddDays(i % 10 == 0 ? 7 + (i / 10 % 110) : -(1 + (i % 1500)));
        var request = new VisitRequest
        {
            Id = Guid.CreateVersion7(),
            ProgrammeId = programme,
            InstitutionKind = InstitutionKind.Other,
            Institution = "load",
            DistrictSlug = "seo",
            Place = "load",
            AgeBand = "upper",
            HeadCount = 20,
            PersonId = Guid.CreateVersion7(),
            MadeAt = DateTime.UnixEpoch.AddMinutes(i),
        };
        request.SetWishes([new Wish(1, date, DayPart.Morning)]);
        request.Take(new Placing(1 + (i % Teams), date, (DayPart)(i % 2), new(10, 0), new(11, 0), 2, PlacingKind.Confirmed, null));
        if (i % 5 == 0 && i % 10 != 0) request.Cancel(new Cancellation(null, DateTime.UnixEpoch, IsByStaff: false, null));
        return request;
    }
}
