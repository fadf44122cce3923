using CenterPortal.Components.Shared.Forms;
using CenterPortal.Data.Seeding;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Sessions;
using CenterPortal.Features.Sessions.Form;
using CenterPortal.Features.Sessions.Studio;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Forms;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Places;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Sessions;

/// <summary>A portal with the sample programmes, Monday morning at nine in Seoul, and people who book.</summary>
public sealed class SessionFixture : IAsyncLifetime
{
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));

    internal PortalApp Portal { get; private set; } = null!;

    internal Guid Editor { get; private set; }

    internal Guid Author { get; private set; }

    internal ProgrammeFacts Programme { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await Accounts.StartAsync(clock: Clock);
        await Portal.Get<Seeder>().SeedAsync(withSamples: true);
        await Portal.AdministratorAsync();
        Editor = await Portal.PersonAsync("editor@example.org", PortalRole.Editor);
        Author = await Portal.PersonAsync("author@example.org", PortalRole.Author);
        Programme = (await Portal.ReadAsync(db => Portal.Get<ProgrammeBook>().FindAsync(db, "cork-craft", default)))!;
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    internal DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>What staff would type: a Saturday afternoon in two weeks, booking until Friday evening.</summary>
    internal WantedSession Wanted(int capacity = 20, int? most = null) =>
        new(Programme.Id, Programme.TeamIds[0], "2026-11-14", "14:00", 90, "송강근린공원", "yuseong", capacity, most ?? capacity, "2026-11-13", "18:00", "편한 옷으로 오세요.");

    internal async Task<int> AddAsync(int capacity = 20, int? most = null)
    {
        // Many in one place use up the kits of the sample visits.
        var saved = await Portal.Get<SaveSession>().HandleAsync(null, null, Wanted(capacity, most), Editor, isDespite: true);
        Assert.True(saved.IsDone, saved.Refusal ?? string.Join(' ', saved.Errors.All));
        return saved.Id!.Value;
    }

    /// <summary>What a person would post, all steps together.</summary>
    internal static Dictionary<string, string> Typed(int size = 3, params (string Name, string Value)[] other)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SessionFields.Size] = $"{size}",
            [SessionFields.For] = "together",
            [SessionFields.Age] = SessionFields.Adult,
            [SessionFields.Contact] = "김보호",
            [SessionFields.Phone] = "010-1234-5678",
            [SessionFields.Email] = "parent@example.org",
            [ConsentAnswers.Field(SessionPurpose.Key)] = "1",
        };
        foreach (var (name, value) in other) typed[name] = value;
        return typed;
    }

    internal static FormState State(string? key = null) => new("session-1", FormKeys.Mark(FormKeys.Draw()), key ?? FormKeys.Draw(), new Dictionary<string, string>());

    internal Task<BookingAnswer> TryAsync(int session, Dictionary<string, string> typed, FormState? state = null) =>
        Portal.Get<BookSession>().HandleAsync(session, name => typed.GetValueOrDefault(name), state ?? State());

    /// <summary>Books and finds the booking again.</summary>
    internal async Task<SessionBooking> BookAsync(int session, int size = 3)
    {
        var answer = await TryAsync(session, Typed(size));
        Assert.True(answer.Link is not null, answer.Refusal ?? Said(answer.Errors));
        var receipt = await Portal.ReadAsync(db => Portal.Get<CenterPortal.Infrastructure.Receipts.Receipts>().FindByLinkAsync(db, answer.Link!));
        return await BookingAsync(receipt!.SubjectId);
    }

    internal Task<SessionBooking> BookingAsync(Guid id) => Portal.ReadAsync(db => db.Set<SessionBooking>().AsNoTracking().SingleAsync(b => b.Id == id));

    internal Task<CenterPortal.Features.Sessions.Queries.BookingView?> ViewAsync(Guid id) => Portal.Get<CenterPortal.Features.Sessions.Queries.BookingReading>().FindAsync(id);

    internal Task<int> FreeAsync(int session) => Portal.ReadAsync(async db =>
        await Portal.Get<PlacePools>().FreeAsync(db, PublicSession.PoolOf(session), (await db.Set<PublicSession>().SingleAsync(s => s.Id == session)).Capacity));

    /// <summary>The letters of one booking's person, oldest first.</summary>
    internal Task<List<string>> LettersAsync(SessionBooking booking) =>
        Portal.ReadAsync(db => db.Set<OutboxLetter>().Where(l => l.PersonId == booking.PersonId).OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).Select(l => l.Template).ToListAsync());

    internal Task<int> CountAsync<T>()
        where T : class => Portal.ReadAsync(db => db.Set<T>().CountAsync());

    internal static string Said(FieldErrors errors) => string.Join(' ', errors.All.Select(e => e.Sentence));
}
