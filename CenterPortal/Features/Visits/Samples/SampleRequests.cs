using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Days;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Waiting;

namespace CenterPortal.Features.Visits.Samples;

/// <summary>A few requests of invented institutions, in every state; the person behind them is nobody.</summary>
internal sealed class SampleRequests(ProgrammeBook programmes, VisitDays days, WorkingTime time, PersonKeys keys, PersonalData personal, WaitingLists waiting, TimeProvider clock)
{
    private static readonly Sample[] All =
    [
        new("cork-craft", 2, DayPart.Morning, 25, "upper", InstitutionKind.ElementarySchool, "예시 한빛초등학교", "seo", "confirmed"),
        new("sock-doll", 4, DayPart.Afternoon, 18, "lower", InstitutionKind.ChildrensCentre, "예시 별빛지역아동센터", "dong", "confirmed"),
        new("napkin-art", 6, DayPart.Morning, 15, "senior", InstitutionKind.DayCare, "예시 온누리주간보호센터", "jung", "held"),
        new("cork-craft", 8, DayPart.Afternoon, 20, "adult", InstitutionKind.WelfareCentre, "예시 모두복지관", "yuseong", "held"),
        new("sock-doll", 3, DayPart.Morning, 12, "toddler", InstitutionKind.Kindergarten, "예시 새싹유치원", "daedeok", "held"),
        new("sock-doll", 3, DayPart.Morning, 22, "lower", InstitutionKind.ElementarySchool, "예시 은하초등학교", "seo", "waits"),
        new("napkin-art", 9, DayPart.Afternoon, 16, "middle", InstitutionKind.SecondarySchool, "예시 가람중학교", "seo", "declined"),
        new("cork-craft", 12, DayPart.Morning, 30, "lower", InstitutionKind.ElementarySchool, "예시 다솜초등학교", "dong", "cancelled"),
        new("sock-doll", -20, DayPart.Morning, 20, "upper", InstitutionKind.ElementarySchool, "예시 한빛초등학교", "seo", "over"),
    ];

    private sealed record Sample(string Slug, int WorkingDays, DayPart Part, int People, string Age, InstitutionKind Kind, string Institution, string District, string State);

    public async Task AddAsync(PortalDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var person = Guid.CreateVersion7();
        await keys.BeginAsync(db, person, ct);
        foreach (var sample in All)
        {
            if (await programmes.FindAsync(db, sample.Slug, ct) is not { IsSample: true } programme) continue;
            var earliest = await days.EarliestAsync(db, ct);
            var date = await time.AddWorkingDaysAsync(db, sample.WorkingDays < 0 ? days.Today : earliest, sample.WorkingDays, ct);
            await AddAsync(db, sample, programme, new HalfDay(date, sample.Part), person, now, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task AddAsync(PortalDb db, Sample sample, ProgrammeFacts programme, HalfDay half, Guid person, DateTime now, CancellationToken ct)
    {
        var (id, offered) = (Guid.CreateVersion7(), VisitDays.Offered(programme));
        var people = Math.Clamp(sample.People, programme.SizeFrom, programme.SizeTo);
        var availability = await days.LoadAsync(db, [offered], new DaySpan(half.Date, half.Date.AddDays(30)), ct);
        var group = new Group(people, sample.District);
        if (sample.State is not ("over" or "waits")) half = availability.Nearest(offered, group, half, 1) is [var near] ? near : half;
        var verdict = availability.Judge(offered, group, half);
        if (sample.State == "over") verdict = new Verdict(Obstacle.None, programme.TeamIds is [var team, ..] ? team : 0, 2, 2, new(10, 0), new TimeOnly(10, 0).AddMinutes(programme.Minutes));
        if (!verdict.IsPossible && sample.State != "waits") return;
        var request = Request(sample, programme.Id, id, person, people, now);
        request.SetWishes([new Wish(1, half.Date, half.Part)]);
        db.Add(request);
        db.AddStep(request, null, "예시 신청을 받았습니다", now);
        if (verdict.IsPossible) request.Take(verdict.ToPlacing(half, PlacingKind.Held, await time.AddWorkingHoursAsync(db, now, 16, ct)));
        else await waiting.JoinAsync(db, VisitChanges.Queue, VisitChanges.Kind, id, people, VisitWaiting.ReasonOf([(request.Wishes[0], verdict)], offered, group, availability.Facts), ct);
        if (sample.State is "confirmed" or "over") request.Confirm(null, now);
        if (sample.State == "declined") request.Refuse(null, now, "그 주에는 학기 말 행사가 겹쳐 강사가 모자랍니다.");
        if (sample.State == "cancelled") request.Cancel(new Cancellation(null, now, IsByStaff: false, "학교 일정이 바뀌었습니다."));
    }

    private VisitRequest Request(Sample sample, int programme, Guid id, Guid person, int people, DateTime now) => new()
    {
        Id = id,
        ProgrammeId = programme,
        InstitutionKind = sample.Kind,
        Institution = sample.Institution,
        DistrictSlug = sample.District,
        Place = "예시 주소",
        Room = "예시 교실",
        HasTables = true,
        AgeBand = sample.Age,
        HeadCount = people,
        PersonId = person,
        Contact = personal.Seal(VisitPlaces.Contact(id), person, "예시 신청자"),
        Phone = personal.Seal(VisitPlaces.Phone(id), person, "+82420000000"),
        Email = personal.Seal(VisitPlaces.Email(id), person, "sample@example.com"),
        MadeAt = now,
        IsSample = true,
    };
}
