using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Sessions.Letters;

/// <summary>What a letter says beside what every letter of a booking says.</summary>
/// <param name="Until">Until when something has to be done (UTC); null: until booking closes.</param>
/// <param name="Reason">Why.</param>
/// <param name="HasCalendar">An .ics goes with it.</param>
public sealed record SessionLetter(string Template, DateTime? Until = null, string? Reason = null, bool HasCalendar = false);

/// <summary>Writes the letters of a booking into the outbox, inside its write.</summary>
public sealed class SessionLetters(Outbox outbox, Receipts receipts, ProgrammeBook programmes, PersonalData personal, CalendarIssuer issuer, PortalSettings settings, TimeProvider clock)
{
    /// <summary>Writes one letter; a booking whose person was destroyed gets none.</summary>
    /// <param name="formerly">An address that was the person's until now; it gets neither name nor link, for it may be somebody else's.</param>
    public async Task SendAsync(PortalDb db, SessionBooking booking, PublicSession session, SessionLetter letter, CancellationToken ct, string? formerly = null)
    {
        ArgumentNullException.ThrowIfNull(booking);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(letter);
        if (await receipts.OfAsync(db, SessionBooking.Kind, booking.Id, ct) is not { } receipt) return;
        if (Open(booking.Email, BookingPlaces.Email(booking.Id)) is not { } to) return;
        var programme = (await programmes.FindAsync(db, session.ProgrammeId, ct))?.Name ?? "체험";
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["받는사람"] = formerly is not null ? "" : Open(booking.Contact, BookingPlaces.Contact(booking.Id)) ?? "",
            ["체험"] = programme,
            ["날짜"] = SessionWords.When(session.StartsAt, session.Minutes),
            ["장소"] = session.Place,
            ["인원"] = $"{booking.Size}명",
            ["기한"] = SessionWords.Instant(letter.Until ?? session.BookUntil),
            ["까닭"] = letter.Reason ?? "",
            ["달력"] = OfCalendar(letter, SessionCalendar.IsOff(session, booking)),
            ["접수번호"] = receipt.Number,
            ["링크"] = formerly is not null ? "" : new Uri(settings.BaseUrl, Urls.Request(receipts.LinkOf(receipt))).AbsoluteUri,
        };
        LetterFile[] files = letter.HasCalendar ? [CalendarFile.ForLetter("session.ics", SessionCalendar.Entry(session, booking, programme), await issuer.AtAsync(db, clock.GetUtcNow().UtcDateTime, ct))] : [];
        await outbox.AddAsync(db, new Letter(letter.Template, booking.PersonId, formerly ?? to, values, $"session/{booking.Id:N}/{letter.Template}/{booking.Version}.{session.Sequence}", files), ct);
    }

    private static string OfCalendar(SessionLetter letter, bool isOff) => (letter.HasCalendar, isOff) switch
    {
        (true, true) => "달력에 넣어 두셨다면 함께 보내는 파일로 지우실 수 있습니다.",
        (true, false) => "달력에 넣으실 수 있는 파일을 함께 보냅니다.",
        (false, false) => "아직 자리를 잡으신 것은 아닙니다.",
        _ => "",
    };

    private string? Open(Encrypted? value, PersonalPlace place) => value is null ? null : personal.Open(value, place, new PersonalReading(null, ReadingPurpose.Message));
}
