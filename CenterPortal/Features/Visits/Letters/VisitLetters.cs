using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Mail.Calendars;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Receipts;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Visits.Letters;

/// <summary>What a letter says beside what every letter of a request says.</summary>
/// <param name="Placing">The day it is about; its .ics goes with the letter.</param>
/// <param name="Until">Until when something has to be done (UTC).</param>
/// <param name="Reason">Why.</param>
/// <param name="Calendar">What the .ics says; null: none goes with it.</param>
public sealed record VisitLetter(string Template, Placing? Placing = null, DateTime? Until = null, string? Reason = null, CalendarStatus? Calendar = null);

/// <summary>Writes the letters of a request into the outbox, inside its write.</summary>
public sealed class VisitLetters(Outbox outbox, Receipts receipts, PersonalData personal, CalendarIssuer issuer, PortalSettings settings, TimeProvider clock)
{
    /// <summary>Writes one letter; a request whose person was destroyed, or a sample, gets none.</summary>
    /// <param name="formerly">An address that was the person's until now; it gets neither name nor link, for it may be somebody else's.</param>
    public async Task SendAsync(PortalDb db, VisitRequest request, ProgrammeFacts programme, VisitLetter letter, CancellationToken ct, string? formerly = null)
    {
        if (request.IsSample || await receipts.OfAsync(db, VisitChanges.Kind, request.Id, ct) is not { } receipt) return;
        var reading = new PersonalReading(null, ReadingPurpose.Message);
        if (Open(request.Email, VisitPlaces.Email(request.Id), reading) is not { } to) return;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["받는사람"] = formerly is null ? Open(request.Contact, VisitPlaces.Contact(request.Id), reading) ?? "" : "",
            ["체험"] = programme.Name,
            ["기관"] = request.Institution,
            ["날짜"] = letter.Placing?.Words() ?? "",
            ["기한"] = letter.Until is { } until ? Words(until) : "",
            ["까닭"] = letter.Reason ?? "",
            ["접수번호"] = receipt.Number,
            ["링크"] = formerly is not null ? "" : new Uri(settings.BaseUrl, Urls.Request(receipts.LinkOf(receipt))).AbsoluteUri,
        };
        LetterFile[] files = letter is { Placing: { } placing, Calendar: { } status }
            ? [CalendarFile.ForLetter("visit.ics", VisitCalendar.Entry(request, placing, programme.Name, status), await issuer.AtAsync(db, clock.GetUtcNow().UtcDateTime, ct))]
            : [];
        await outbox.AddAsync(db, new Letter(letter.Template, request.PersonId, formerly ?? to, values, $"visit/{request.Id:N}/{letter.Template}/{request.Version}", files), ct);
    }

    /// <summary><c>3월 3일 수요일 오후 6시</c></summary>
    public static string Words(DateTime utc)
    {
        var local = SeoulTime.ToLocal(utc);
        return $"{SeoulTime.ShortDate(DateOnly.FromDateTime(local))} {SeoulTime.Time(TimeOnly.FromDateTime(local))}";
    }

    private string? Open(Encrypted? value, PersonalPlace place, PersonalReading reading) => value is null ? null : personal.Open(value, place, reading);
}
