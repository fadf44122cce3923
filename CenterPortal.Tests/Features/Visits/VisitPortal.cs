using System.Text;
using CenterPortal.Data;
using CenterPortal.Features.Directory;
using CenterPortal.Features.Messages;
using CenterPortal.Features.Programmes;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;
using CenterPortal.Features.Visits.Plans;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Waiting;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Visits;

/// <summary>
/// A portal on Tuesday 2027-03-02, 10:00 in Seoul, with one team of two instructors that makes one visit a day, and one
/// programme of 5 to 30 people. The first day one may ask for is Tuesday 2027-03-09.
/// </summary>
public sealed class VisitPortal : IAsyncDisposable
{
    public const string Slug = "cork";
    public static readonly DateOnly First = new(2027, 3, 9);

    private VisitPortal(PortalApp app, FakeTimeProvider clock) => (App, Clock) = (app, clock);

    public PortalApp App { get; }

    public FakeTimeProvider Clock { get; }

    public int Team { get; private set; }

    public int Programme { get; private set; }

    public static async Task<VisitPortal> StartAsync(int visitsPerDay = 1, bool usesKits = false, Action<IServiceCollection>? replace = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 2, 10, 0, 0, TimeSpan.FromHours(9)));
        var portal = new VisitPortal(await PortalApp.StartWithAsync(replace ?? (_ => { }), clock: clock, settings: ["Portal:RateLimits:Enabled=false"]), clock);
        await portal.App.Get<PortalWrites>().RunAsync(async (db, ct) =>
        {
            var team = new Team { Slug = "team", Name = "손끝 사업단", DistrictSlug = "seo", Description = "만듭니다." };
            db.Add(team);
            await db.SaveChangesAsync(ct);
            var programme = new Programme { Slug = Slug, Name = "코르크 공예", KindSlug = "craft", SizeFrom = 5, SizeTo = 30, Minutes = 60, PerInstructor = 15, UsesKits = usesKits };
            programme.OfferBy([team.Id]);
            programme.Show(clock.GetUtcNow().UtcDateTime);
            db.Add(programme);
            await db.SaveChangesAsync(ct);
            (portal.Team, portal.Programme) = (team.Id, programme.Id);
        });
        await portal.PlanAsync(visitsPerDay);
        return portal;
    }

    public async Task PlanAsync(int visitsPerDay, int instructors = 2)
    {
        var hours = from day in Enumerable.Range(1, 5) from part in DayPartWords.Both select new TeamHours((DayOfWeek)day, part, instructors);
        var plan = new PlanInput(visitsPerDay, 20, 15, new(new(9, 0), new(12, 0)), new(new(13, 0), new(17, 0)), [.. hours], [new("seo", 20), new("dong", 40)]);
        Assert.Null((await App.Get<ChangePlan>().HandleAsync(Team, null, plan)).Refusal);
    }

    /// <summary>Fields of a form without a fault.</summary>
    public static Dictionary<string, string> Fields(DateOnly date, DayPart part = DayPart.Morning, int people = 20) => new()
    {
        [VisitFields.Size] = $"{people}",
        [VisitFields.Age] = "upper",
        [VisitFields.District] = "seo",
        [VisitFields.Date(1)] = $"{date:yyyy-MM-dd}",
        [VisitFields.Part(1)] = part.Slug(),
        [VisitFields.Kind] = nameof(InstitutionKind.ElementarySchool),
        [VisitFields.Institution] = "한빛초등학교",
        [VisitFields.Place] = "서구 둔산로 1",
        [VisitFields.Room] = "3층 미술실",
        [VisitFields.Tables] = "true",
        [VisitFields.Adult] = "true",
        [VisitFields.Contact] = "김하나",
        [VisitFields.Phone] = "010-1234-5678",
        [VisitFields.Email] = "hana@school.example",
        [$"consent.{VisitPurpose.Key}"] = $"{VisitPurpose.Purpose.Version}",
    };

    public static FormState State(string? key = null) => new("visit-1", Guid.NewGuid().ToString("N"), key ?? FormKeys.Draw(), new Dictionary<string, string>());

    public Task<SubmitAnswer> TryAsync(Dictionary<string, string> fields, FormState? state = null) =>
        App.Get<SubmitRequest>().HandleAsync(Slug, name => fields.GetValueOrDefault(name, ""), state ?? State());

    /// <summary>Submits and gives the request's id.</summary>
    public async Task<Guid> AskAsync(DateOnly date, DayPart part = DayPart.Morning, int people = 20, Action<Dictionary<string, string>>? change = null)
    {
        var fields = Fields(date, part, people);
        change?.Invoke(fields);
        var answer = await TryAsync(fields);
        Assert.Empty(answer.Errors.All);
        var receipt = await App.ReadAsync(db => App.Get<Receipts>().FindByLinkAsync(db, answer.Link!));
        return receipt!.SubjectId;
    }

    public Task<VisitRequest> LoadAsync(Guid id) => App.ReadAsync(db => db.Set<VisitRequest>().AsNoTracking().SingleAsync(r => r.Id == id));

    public async Task<VisitState> StateOfAsync(Guid id) => (await LoadAsync(id)).StateAt(Clock.GetUtcNow().UtcDateTime);

    public Task<WaitingEntry?> WaitingOfAsync(Guid id) => App.ReadAsync(db => db.Set<WaitingEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.SubjectId == id && e.EndedAt == null));

    /// <summary>Templates of the letters to a request's person, the oldest first.</summary>
    public Task<List<string>> LettersAsync(Guid id) => App.ReadAsync(async db =>
    {
        var person = (await db.Set<VisitRequest>().AsNoTracking().SingleAsync(r => r.Id == id)).PersonId;
        return await db.Set<OutboxLetter>().AsNoTracking().Where(l => l.PersonId == person).OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).Select(l => l.Template).ToListAsync();
    });

    /// <summary>Staff tell every person themselves what the letters say that nothing sends here.</summary>
    public async Task HandOverAsync()
    {
        foreach (var id in await App.ReadAsync(db => db.Set<OutboxLetter>().Where(l => l.State == LetterState.Waiting).Select(l => l.Id).ToListAsync()))
            Assert.True((await App.Get<HandOverLetter>().HandleAsync(id, null)).IsDone);
    }

    /// <summary>The calendar files of the letters to a request's person, the oldest first.</summary>
    public async Task<IReadOnlyList<Ical.Net.Calendar>> CalendarsAsync(Guid id)
    {
        var person = (await LoadAsync(id)).PersonId;
        var letters = await App.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().Where(l => l.PersonId == person).OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).ToListAsync());
        var reading = new PersonalReading(null, ReadingPurpose.Message);
        return [.. letters.SelectMany(l => l.Open(App.Get<PersonalData>(), reading)!.Files).Select(f => Ical.Net.Calendar.Load(Encoding.UTF8.GetString(f.Content))!)];
    }

    public Task ExpireAsync() => App.Get<ExpireHolds>().RunAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
